package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private final Envelope envelope = new Envelope(new Secret("token"), "rows");

  @Test
  void whatIsSealedIsOpenedAgain() {
    for (String words : List.of("", "1", "whatsapp_+49170 1234567 \u2713", "x".repeat(5_000))) {
      assertThat(envelope.open(envelope.seal(words))).contains(words);
    }
  }

  @Test
  void theSameWordsGiveTheSame() {
    assertThat(envelope.seal("+49170"))
        .isEqualTo(new Envelope(new Secret("token"), "rows").seal("+49170"))
        .isNotEqualTo(envelope.seal("+49171"));
  }

  @Test
  void nobodyElseOpensItNorIsItOpenedForAnotherPurpose() {
    String sealed = envelope.seal("+49170");
    assertThat(new Envelope(new Secret("tokem"), "rows").open(sealed)).isEmpty();
    assertThat(new Envelope(new Secret("token"), "row").open(sealed)).isEmpty();
  }

  @Test
  void whatWasChangedIsNotOpened() {
    String sealed = envelope.seal("+49170");
    for (int i = 0; i < sealed.length(); i++) {
      char other = sealed.charAt(i) == 'A' ? 'Q' : 'A';
      assertThat(envelope.open(sealed.substring(0, i) + other + sealed.substring(i + 1))).isEmpty();
      assertThat(envelope.open(sealed.substring(0, i))).isEmpty();
    }
    assertThat(envelope.open("not base64 !")).isEmpty();
  }
}
