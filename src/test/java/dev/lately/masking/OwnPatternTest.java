package dev.lately.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPatternTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void itIsAppliedToTextsWithoutAnythingElseToo() {
    assertThat(with("(?i)zebra").mask("A Zebra")).isEqualTo("A <<MASKED>>");
  }

  @Test
  void itFindsWhatIsWrittenOddly() {
    assertThat(with("ORD-[0-9]{8}").mask("ＯＲＤ-2026\u200B1103!")).isEqualTo("<<MASKED>>!");
  }

  @Test
  void itNeverUncoversWhatIsMaskedAnyway() {
    assertThat(with("[0-9]{4}").mask("4111 1111 1111 1111 or 4711"))
        .isEqualTo("<<CARD>> or <<MASKED>>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "(?=a)",
        "(a)\\1",
        "a*",
        "(((a{1000}){1000}){1000})",
        "((a{1,90}){1,90})",
        "(?:a{90}b?){90}"
      })
  void oneThatCannotBeTrustedIsRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> OwnPattern.of(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORD-[0-9]{8}",
        "[{}()]{2,5}x",
        "\\(\\d{4}\\)",
        "(?i)k-?nr\\.? ?[0-9]{3,9}",
        "\\{9}"
      })
  void usualOnesAreNot(String pattern) {
    assertThat(OwnPattern.of(pattern)).isNotNull();
  }

  /// With back-tracking it would take longer than the universe is old.
  @Test
  void whatRunsAwayElsewhereDoesNot() {
    Masking masking = with("(a+)+b");
    String text = "a".repeat(20_000);
    assertTimeoutPreemptively(LONG, () -> assertThat(masking.mask(text)).isEqualTo(text));
  }

  private static Masking with(String pattern) {
    return new Masking(List.of(OwnPattern.of(pattern)));
  }
}
