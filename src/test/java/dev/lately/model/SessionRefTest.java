package dev.lately.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRefTest {
  private static final SourceName HOME = new SourceName("agent-home");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whatsapp_+4915112345678",
        "whatsapp_4915112345678@s.whatsapp.net",
        "whatsapp_491511234567",
        "signal_+14155550123",
        "telegram_4711",
        "telegram_-1001234567890_topic_7",
        "discord_813847887657",
        "slack_C0123",
        "matrix_!ab12_chat.example",
        "teams_19_ab12@thread.v2",
        "google_chat_spaces_ab12",
        "email_jane@example.org",
        "jane.doe",
        "+4915112345678",
        "4915112345678",
        "202-555-0143",
        "203.0.113.7",
        "a b"
      })
  void anIdThatMaySayWhoSomebodyIsIsNotTold(String id) {
    SessionRef ref = new SessionRef(HOME, id);
    assertThat(ref.told()).isEmpty();
    assertThat(ref).hasToString("SessionRef[agent-home]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0f97a1c2-7d0c-4f0b-9a7e-b8f5e1f0c001",
        "00000000-0000-4000-8000-000000000001",
        "0F97A1C27D0C4F0B9A7EB8F5E1F0C001",
        "websocket_0f97a1c2-7d0c-4f0b-9a7e-b8f5e1f0c001",
        "websocket_0f97a1c27d0c",
        "65f1c0ffee0123456789abcd",
        "0f97a1c2",
        "session-17",
        "123456789"
      })
  void oneThatAMachineDrewIs(String id) {
    assertThat(new SessionRef(HOME, id).told()).contains(id);
  }
}
