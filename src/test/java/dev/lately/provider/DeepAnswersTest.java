package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON within JSON within JSON, which costs a reader that follows it its stack.
class DeepAnswersTest {
  private static final int DEPTH = 500_000;

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt-trainer", "pocketpaw", "aisquare", "gurubase"})
  void anAnswerDeeperThanAnybodyWritesIsUnreadable(String kind) {
    wire.says("[{\"x\":".repeat(DEPTH));
    SessionProvider vendor = wire.client(kind, "/api/v1", Sources.CHATBOT);
    assertThat(Troubles.ofList(vendor)).isInstanceOf(Trouble.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt-trainer", "pocketpaw", "aisquare", "gurubase"})
  void soIsAConversation(String kind) {
    wire.says("[".repeat(DEPTH));
    SessionProvider vendor = wire.client(kind, "/api/v1", Sources.CHATBOT);
    assertThat(Troubles.of(() -> vendor.conversation("a"))).isInstanceOf(Trouble.Unreadable.class);
  }
}
