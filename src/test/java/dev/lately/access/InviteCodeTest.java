package dev.lately.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InviteCodeTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void aCodeFitsAfterStartOnTelegramAndHasAtLeast128Bits() {
    String code = InviteCode.from(RANDOM);
    assertThat(code).matches("[A-Za-z0-9_-]{1,64}").matches("([0-9A-HJKMNP-TV-Z]{4}-?){7}");
    assertThat(code.replace("-", "").length() * 5).isGreaterThanOrEqualTo(128);
  }

  @Test
  void noTwoAreTheSame() {
    Set<String> codes =
        IntStream.range(0, 1_000)
            .mapToObj(_ -> InviteCode.from(RANDOM))
            .collect(Collectors.toSet());
    assertThat(codes).hasSize(1_000);
  }

  @Test
  void allLettersAreUsed() {
    String many =
        IntStream.range(0, 200)
            .mapToObj(_ -> InviteCode.from(RANDOM))
            .collect(Collectors.joining());
    assertThat(many.replace("-", "").chars().distinct().count()).isEqualTo(32);
  }

  @Test
  void itIsHeardHoweverItWasTyped() {
    String hash = InviteCode.hash("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV");
    assertThat(InviteCode.hash("0123456789abcdefghjkmnpqrstv")).isEqualTo(hash);
    assertThat(InviteCode.hash(" oL23-4567_89ab–CDEF ghjk mnpq rstv\n")).isEqualTo(hash);
    assertThat(InviteCode.hash("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTW")).isNotEqualTo(hash);
  }

  @Test
  void whatIsKeptOfItDoesNotTellIt() {
    String code = InviteCode.from(RANDOM);
    assertThat(InviteCode.hash(code)).hasSize(64).doesNotContain(code.toLowerCase(Locale.ROOT));
  }
}
