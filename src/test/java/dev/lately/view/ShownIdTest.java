package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownIdTest {
  private static SessionRef ref(String id) {
    return new SessionRef(new SourceName("agent-home"), id);
  }

  @ParameterizedTest
  @CsvSource({
    "whatsapp_+4915112345678, whatsapp_<<PHONE>>",
    "whatsapp:4915112345678, whatsapp:<<PHONE>>",
    "whatsapp_4915112345678@s.whatsapp.net, whatsapp_<<PHONE>>@s.whatsapp.net",
    "signal_+9990447087341, signal_<<PHONE>>",
    "other_+4915112345678, other_<<PHONE>>"
  })
  void thePhoneInAnIdIsNotShown(String id, String shown) {
    assertThat(ShownId.of(ref(id))).isEqualTo(shown);
    assertThat(ShownId.isWhole(ref(id))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4711",
        "telegram_-1001234567890",
        "discord_813847880000000001",
        "cli_3f2a91bc",
        "0f97d1a2-3b4c-4d5e-8f60-718293a4b5c6",
        "websocket_whatsapp_x"
      })
  void anyOtherIdStaysAsItIs(String id) {
    assertThat(ShownId.of(ref(id))).isEqualTo(id);
    assertThat(ShownId.isWhole(ref(id))).isTrue();
  }
}
