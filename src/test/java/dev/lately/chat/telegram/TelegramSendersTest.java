package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.ADAM;
import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.SMALL_GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import dev.lately.view.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom the bot takes for whom, and what of an answer a group sees.
class TelegramSendersTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long ANONYMOUS = 1_087_968_824L;
  private static final long CHANNEL_BOT = 136_817_688L;
  private static final long CHANNEL = -1_002_222_222_222L;

  private volatile Reply reply = new Reply.Open(SampleCards.empty());
  private Conversation talk;

  @BeforeEach
  void open() throws IOException {
    talk = new Conversation(_ -> reply);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  /// The group counts its anonymous administrators, the small group does not.
  @ParameterizedTest
  @CsvSource({
    GROUP + "," + GROUP + "," + ANONYMOUS + ",true",
    GROUP + "," + CHANNEL + "," + ANONYMOUS + ",false",
    GROUP + "," + GROUP + "," + CHANNEL_BOT + ",false",
    GROUP + "," + GROUP + "," + ADAM + ",false",
    SMALL_GROUP + "," + SMALL_GROUP + "," + ANONYMOUS + ",false",
    SMALL_GROUP + "," + CHANNEL + "," + CHANNEL_BOT + ",false"
  })
  void whoHidesBehindAChatIsNobodyAndAnAdministratorOnlyWhereTheGroupCountsThem(
      long chat, long as, long from, boolean counted) {
    talk.telegram.type(chat, from, said("/recent", as));
    talk.shown(chat, 1);
    Set<String> roles = counted ? Set.of(String.valueOf(chat)) : Set.of();
    assertThat(asked().person()).isEqualTo(Person.nobody(TelegramInbox.TELEGRAM, roles));
    assertThat(asked().person().isNobody()).isTrue();
  }

  @Test
  void theIdOfAllAnonymousAdministratorsIsNobodyWithoutAChatToo() {
    talk.telegram.type(GROUP, ANONYMOUS, "/recent");
    talk.shown(GROUP, 1);
    assertThat(asked().person()).isEqualTo(Person.nobody(TelegramInbox.TELEGRAM, Set.of()));
  }

  @Test
  void whoHidesIsToldThatNobodyCanAnswerThemAndNothingElse() {
    reply = new Reply.Private(card("the secret"), "PrivateCode");
    talk.telegram.type(GROUP, ANONYMOUS, said("/recent private", GROUP));
    JsonNode told = talk.shown(GROUP, 1).getFirst();
    assertThat(told.path("text").asText()).contains("Write as yourself");
    assertThat(told.toString()).doesNotContain("secret").doesNotContain("PrivateCode");
  }

  @Test
  void whatNoCodeGivesAgainIsSaidInTheGroupOnlyToAdministratorsWhomItCounts() {
    reply = new Reply.Private(card("Bound to titles."), "");
    talk.telegram.type(GROUP, ANONYMOUS, said("/help", GROUP));
    assertThat(talk.shown(GROUP, 1).getFirst().path("text").asText()).isEqualTo("Bound to titles.");
    talk.telegram.type(SMALL_GROUP, ANONYMOUS, said("/help", SMALL_GROUP));
    assertThat(talk.shown(SMALL_GROUP, 1).getFirst().path("text").asText())
        .contains("Write as yourself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"is_automatic_forward\":true,\"sender_chat\":{\"id\":-100222,\"type\":\"channel\"}}",
        "{\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"x\"}}",
        "{\"via_bot\":{\"id\":99,\"is_bot\":true,\"first_name\":\"other\"}}",
        "{\"business_connection_id\":\"b\"}",
        "{\"guest_query_id\":\"g\"}",
        "{\"from\":{\"id\":98,\"is_bot\":true,\"first_name\":\"other\"}}",
        "{\"from\":{\"id\":777000,\"is_bot\":false,\"first_name\":\"Telegram\"}}"
      })
  void whatNobodyTypedHereIsNotAnswered(String more) throws IOException {
    ObjectNode said = MAPPER.createObjectNode().put("text", "/recent");
    said.setAll((ObjectNode) MAPPER.readTree(more));
    talk.telegram.type(GROUP, ZOE, said);
    talk.settle(GROUP);
    assertThat(commands()).singleElement().isInstanceOf(Command.Help.class);
  }

  @Test
  void aChannelsPostsAreNotAnswered() throws IOException {
    talk.server.updates().add("channel_post", post());
    talk.server.updates().add("guest_message", post());
    talk.server.updates().add("business_message", post());
    talk.settle(GROUP);
    assertThat(commands()).singleElement().isInstanceOf(Command.Help.class);
    assertThat(talk.server.calls("getUpdates").getFirst().body().path("allowed_updates"))
        .map(JsonNode::asText)
        .containsExactlyInAnyOrder("message", "callback_query");
  }

  private ObjectNode post() {
    ObjectNode post = MAPPER.createObjectNode().put("message_id", 5).put("text", "/recent");
    post.putObject("chat").put("id", CHANNEL).put("type", "channel");
    return post.put("date", 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {ANONYMOUS, CHANNEL_BOT})
  void aPressThatNamesNobodyIsNotAnswered(long from) {
    talk.telegram.type(GROUP, ZOE, "/recent");
    JsonNode message = talk.shown(GROUP, 1).getFirst();
    talk.telegram.press(message, from, "CODE");
    talk.settle(GROUP);
    assertThat(commands()).hasSize(2).noneMatch(Command.Press.class::isInstance);
  }

  @Test
  void aPressUnderAMessageThatWasPassedOnIsNotAnswered() throws IOException {
    talk.telegram.type(GROUP, ZOE, "/recent");
    ObjectNode press = MAPPER.createObjectNode().put("id", "q9").put("chat_instance", "7");
    press.put("data", "CODE").put("inline_message_id", "i1");
    press.set("from", LocalTelegram.person(ZOE));
    press.set("message", talk.shown(GROUP, 1).getFirst());
    talk.server.updates().add("callback_query", press);
    talk.settle(GROUP);
    assertThat(commands()).hasSize(2).noneMatch(Command.Press.class::isInstance);
  }

  @Test
  void aMistakeInAGroupIsReadInThePrivateChatByWhoeverMadeItAlone() {
    reply = new Reply.Private(card("There is no source my-typed-words."), "");
    int typed = talk.telegram.type(GROUP, ZOE, "/recent my-typed-words");
    JsonNode shown = talk.shown(GROUP, 1).getFirst();
    assertThat(shown.toString()).doesNotContain("my-typed-words");
    JsonNode call = talk.server.calls("sendMessage").getFirst().body();
    assertThat(call.path("reply_parameters").path("message_id").asInt()).isEqualTo(typed);
    String code = code(shown);
    assertThat(code.length()).isBetween(1, TelegramLimits.START_PARAMETER);

    talk.telegram.type(ADAM, ADAM, "/start " + code);
    assertThat(text(ADAM, 1)).contains("somebody else").doesNotContain("my-typed-words");
    talk.telegram.type(ZOE, ZOE, "/start " + code);
    assertThat(text(ZOE, 1)).isEqualTo("There is no source my-typed-words.");
    assertThat(talk.requests).hasSize(1);
  }

  @Test
  void whatWasLaidAsideIsGoneAfterAnHourAndThatIsSaid() {
    reply = new Reply.Private(card("There is no such source."), "");
    talk.telegram.type(GROUP, ZOE, "/recent nothing");
    String code = code(talk.shown(GROUP, 1).getFirst());
    talk.clock.advance(Duration.ofMinutes(59));
    talk.telegram.type(ZOE, ZOE, "/start " + code);
    assertThat(text(ZOE, 1)).isEqualTo("There is no such source.");
    talk.clock.advance(Duration.ofMinutes(1));
    talk.telegram.type(ZOE, ZOE, "/start " + code);
    assertThat(text(ZOE, 2)).contains("is gone");
    assertThat(talk.requests).hasSize(1);
  }

  @Test
  void whereAMessageIsOutOfReachInAForumItIsNotKnownInWhichTopicItIs() {
    reply = new Reply.Private(card("only for Zoe"), "PrivateCode");
    talk.telegram.press(outOfReach(false), ZOE, "CODE");
    talk.telegram.press(outOfReach(true), ZOE, "ANOTHER");
    Awaitility.await().until(() -> talk.telegram.answers().size() == 2);
    assertThat(talk.requests.getFirst().place().topic()).isEmpty();
    assertThat(talk.requests.getLast().place().isSomeTopic()).isTrue();
    assertThat(talk.telegram.answers().getLast().path("url").asText()).endsWith("PrivateCode");
  }

  @Test
  void whatCannotBeEditedWhereNobodyKnowsTheTopicIsSentWithoutOne() {
    talk.telegram.chat(GROUP);
    talk.telegram.press(outOfReach(true), ZOE, "CODE");
    assertThat(talk.shown(GROUP, 1).getFirst().has("message_thread_id")).isFalse();
  }

  private static ObjectNode outOfReach(boolean forum) {
    ObjectNode message = MAPPER.createObjectNode().put("message_id", 5).put("date", 0);
    message.putObject("chat").put("id", GROUP).put("type", "supergroup").put("is_forum", forum);
    return message;
  }

  private String text(long chat, int count) {
    return talk.shown(chat, count).getLast().path("text").asText();
  }

  private static String code(JsonNode message) {
    String url = message.path("reply_markup").findValue("url").asText();
    return url.substring(url.indexOf("?start=") + "?start=".length());
  }

  private List<Command> commands() {
    return talk.requests.stream().map(Request::command).toList();
  }

  private Request asked() {
    return talk.requests.getFirst();
  }

  private static Card card(String words) {
    return new Card(List.of(new Block.Paragraph(Text.words(words))), List.of());
  }

  private static ObjectNode said(String words, long as) {
    ObjectNode said = MAPPER.createObjectNode().put("text", words);
    said.putObject("sender_chat").put("id", as).put("type", "supergroup").put("title", "A chat");
    return said;
  }
}
