package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.SamplePosts;
import dev.lately.chat.telegram.Faults.Fault;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.view.Picture;
import dev.lately.view.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages for everybody whose picture changes when somebody presses.
class ChangingPicturesTest {
  private static final byte[] OTHER = {1, 2, 3};

  private Conversation talk;
  private volatile boolean first = true;
  private volatile String words = "after the press";

  @BeforeEach
  void open() throws IOException {
    talk = new Conversation(this::pictured);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private Reply pictured(Request request) {
    boolean pressed = request.command() instanceof Command.Press;
    Picture other = new Picture("other.png", "another", OTHER);
    return pressed
        ? new Reply.Open(SamplePosts.card(words), Optional.of(other))
        : new Reply.Open(SamplePosts.card(), Optional.of(SamplePosts.picture()).filter(_ -> first));
  }

  @Test
  void aPictureForEverybodyComesToTheGroup() throws IOException {
    talk.telegram.type(GROUP, ZOE, "/recent");
    JsonNode shown = talk.shown(GROUP, 1).getFirst();
    assertThat(shown.path("photo").binaryValue()).isEqualTo(SamplePosts.PNG);
    assertThat(shown.path("caption").asText()).contains(SamplePosts.WORDS);
  }

  @Test
  void aPressPutsAnotherPictureInItsPlace() throws IOException {
    pressed();
    JsonNode shown = changed();
    assertThat(shown.path("photo").binaryValue()).isEqualTo(OTHER);
    assertThat(shown.path("reply_markup").toString()).contains("AbcPause");
    assertThat(talk.telegram.shown(GROUP)).hasSize(1);
  }

  @Test
  void aMessageOfWordsAloneGetsThePicture() throws IOException {
    first = false;
    pressed();
    JsonNode shown = changed();
    assertThat(shown.path("photo").binaryValue()).isEqualTo(OTHER);
    assertThat(shown.has("text")).isFalse();
  }

  @Test
  void aPictureThatTelegramRefusesKeepsNoWordsBack() throws IOException {
    BotApiError tooLarge = BotApiError.of(413, "Request Entity Too Large");
    talk.server.faults().next("editMessageMedia", new Fault.Refusal(tooLarge));
    pressed();
    assertThat(changed().path("photo").binaryValue()).isEqualTo(SamplePosts.PNG);
  }

  @Test
  void aPictureUnderWhichTheWordsHaveNoRoomComesAfterThemInNewMessages() throws IOException {
    words = "w".repeat(1_025);
    pressed();
    List<ObjectNode> shown = talk.shown(GROUP, 3);
    assertThat(shown.getFirst().path("photo").binaryValue()).isEqualTo(SamplePosts.PNG);
    assertThat(shown.get(1).path("text").asText()).contains(words);
    assertThat(shown.get(2).path("photo").binaryValue()).isEqualTo(OTHER);
    assertThat(talk.server.calls("editMessageMedia")).isEmpty();
  }

  private void pressed() {
    talk.telegram.type(GROUP, ZOE, "/recent");
    talk.shown(GROUP, 1);
    talk.telegram.press(GROUP, ZOE, "Pause");
  }

  private JsonNode changed() {
    await()
        .until(() ->
            talk.telegram
                .shown(GROUP)
                .getFirst()
                .path("caption")
                .asText()
                .contains("after the press"));
    return talk.telegram.shown(GROUP).getFirst();
  }
}
