package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.SamplePosts;
import dev.lately.chat.telegram.Faults.Fault;
import dev.lately.command.Command;
import dev.lately.command.DigestAsk;
import dev.lately.command.DigestWish;
import dev.lately.command.Request;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type about digests on Telegram, and the answers with pictures.
class DigestTypingTest {
  private Conversation talk;

  @BeforeEach
  void open() throws IOException {
    talk = new Conversation(DigestTypingTest::pictured);
    talk.telegram.chat(GROUP).members().put(ZOE, "administrator");
  }

  private static Reply pictured(Request request) {
    return new Reply.Private(SamplePosts.card(), "PreviewCode", Optional.of(SamplePosts.picture()));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/digest add at:08:00",
        "/digest add 08:00",
        "/digest@LatelyBot add 08:00",
        "/sessions digest add at:08:00",
        "/sessions@LatelyBot digest add 08:00",
        "/Digest  ADD\n08:00"
      })
  void aDigestIsTypedAsACommandOfItsOwnOrBelowSessions(String words) {
    talk.telegram.type(GROUP, ZOE, words);
    assertThat(asked())
        .isInstanceOfSatisfying(
            DigestAsk.Add.class,
            add -> assertThat(wish(add).when().at()).contains(LocalTime.of(8, 0)));
  }

  private static DigestWish wish(DigestAsk.Add add) {
    return add.wish();
  }

  @ParameterizedTest
  @CsvSource({"/digest", "/digest list", "/sessions digest"})
  void withoutAVerbTheListIsMeant(String words) {
    talk.telegram.type(GROUP, ZOE, words);
    assertThat(asked()).isEqualTo(new DigestAsk.ListAll());
  }

  @Test
  void theMenuOffersDigestsInPrivateAndInGroups() {
    await().until(() -> talk.telegram.menus().size() == 18);
    assertThat(talk.telegram.menus().values())
        .allSatisfy(menu ->
            assertThat(menu.findValuesAsText("command"))
                .containsAnyOf("digest", "bericht", "resumen", "recap", "resumo"));
  }

  @Test
  void aPictureIsShownInThePrivateChat() throws IOException {
    talk.telegram.type(ZOE, ZOE, "/digest preview 7");
    assertPictured(talk.shown(ZOE, 1).getFirst());
  }

  @Test
  void aPictureThatIsAskedForInAGroupIsBehindTheDoor() throws IOException {
    talk.telegram.type(GROUP, ZOE, "/digest preview 7");
    JsonNode door = talk.shown(GROUP, 1).getFirst();
    assertThat(door.has("photo")).isFalse();
    assertThat(door.toString())
        .contains("https://t.me/LatelyBot?start=PreviewCode")
        .doesNotContain(SamplePosts.WORDS);
    talk.telegram.type(ZOE, ZOE, "/start PreviewCode");
    assertPictured(talk.shown(ZOE, 1).getFirst());
  }

  @Test
  void aPressInThePrivateChatBringsThePictureToo() throws IOException {
    talk.telegram.type(ZOE, ZOE, "/digest preview 7");
    talk.shown(ZOE, 1);
    talk.telegram.press(ZOE, ZOE, "Pause");
    assertPictured(talk.shown(ZOE, 2).getLast());
  }

  @Test
  void aPictureThatTelegramRefusesKeepsNoWordsBack() {
    BotApiError tooLarge = BotApiError.of(413, "Request Entity Too Large");
    talk.server.faults().next("sendPhoto", new Fault.Refusal(tooLarge));
    assertWords();
  }

  @Test
  void aPictureWhoseWayBreaksKeepsNoWordsBack() {
    talk.server.faults().next("sendPhoto", new Fault.ResetBefore());
    assertWords();
  }

  @Test
  void aPictureUnderWhichItsWordsHaveNoRoomStaysAway() throws IOException {
    try (Conversation crowded =
        new Conversation(_ ->
            new Reply.Private(
                SamplePosts.card("w".repeat(1025)), "", Optional.of(SamplePosts.picture())))) {
      crowded.telegram.type(ZOE, ZOE, "/digest preview 7");
      assertThat(crowded.shown(ZOE, 1).getFirst().path("text").asText()).contains("w".repeat(1025));
    }
  }

  @Test
  void aDocumentUnderWhichItsWordsHaveNoRoomComesAfterThem() throws IOException {
    Document file = new Document("day.csv", "text/csv", "It did not come.", new byte[] {65});
    try (Conversation crowded =
        new Conversation(
            _ -> new Reply.Private(SamplePosts.card("w".repeat(1025)), "", Optional.of(file)))) {
      crowded.telegram.type(ZOE, ZOE, "/digest preview 7");
      List<? extends JsonNode> shown = crowded.shown(ZOE, 2);
      assertThat(shown.getFirst().path("text").asText()).contains("w".repeat(1025));
      assertThat(shown.getLast().path("document").binaryValue()).isEqualTo(file.bytes());
    }
  }

  private void assertWords() {
    talk.telegram.type(ZOE, ZOE, "/digest preview 7");
    JsonNode shown = talk.shown(ZOE, 1).getFirst();
    assertThat(shown.path("text").asText()).contains(SamplePosts.WORDS);
    assertThat(shown.path("reply_markup").toString()).contains("AbcPause");
  }

  private static void assertPictured(JsonNode message) throws IOException {
    assertThat(message.path("photo").binaryValue()).isEqualTo(SamplePosts.PNG);
    assertThat(message.path("caption").asText()).contains(SamplePosts.WORDS);
    assertThat(message.path("reply_markup").toString()).contains("AbcPause");
  }

  private DigestAsk asked() {
    await().until(() -> !talk.requests.isEmpty());
    return ((Command.Digest) talk.requests.getLast().command()).ask();
  }
}
