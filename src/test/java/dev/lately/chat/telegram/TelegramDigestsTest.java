package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.ADAM;
import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.SMALL_GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.telegram.Faults.Fault;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.river.DigestHouse;
import dev.lately.subscription.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Digests from the database to a reader's eyes and back, over the real TelegramBots at a local Bot
/// API.
class TelegramDigestsTest {
  /// An answer from the vendor may take longer than the usual patience on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int TOPIC = 77;

  private final List<String> moves = new ArrayList<>();
  private final AheadClock clock = new AheadClock();
  private LocalBotApi server;
  private LocalTelegram telegram;
  private TelegramPlatform platform;
  private DigestHouse house;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    server = new LocalBotApi();
    telegram = server.telegram();
    telegram.chat(GROUP).members().put(ZOE, "administrator");
    telegram.chat(ZOE);
    house = new DigestHouse(TelegramInbox.TELEGRAM, folder, id(GROUP), id(SMALL_GROUP), id(ZOE));
    start();
  }

  private void start() {
    platform = Conversation.platform(server, PATIENCE, this::moved, clock);
    platform.open(house.answerer(platform.couriers()));
  }

  private void moved(String from, String to) {
    moves.add(from + ">" + to);
    house.moved(from, to);
  }

  @AfterEach
  void close() {
    platform.close();
    house.close();
    server.close();
  }

  @Test
  void whatIsTypedIsPostedPressedAndExplained() {
    telegram.type(GROUP, ZOE, "/digest add at:08:00");
    await().until(() -> telegram.shown(GROUP).size() == 1);
    assertThat(words(only(GROUP))).contains("Digest 1 is set up");
    house.morning();
    platform.close();
    start();
    assertBrowsed(GROUP);
    assertThat(pressed(ADAM, "Pause")).contains("Only people who may manage");
    assertThat(house.subscription().isActive()).isTrue();
    assertThat(pressed(ZOE, "Pause")).contains("Digest 1 is paused");
    assertThat(house.subscription().isActive()).isFalse();
    assertThat(told("/digest preview 1").has("photo")).isTrue();
    assertThat(words(told("/digest explain 1"))).contains("paused since", "came");
    telegram.type(GROUP, ZOE, "/sessions digest resume 1");
    await().until(() -> house.subscription().isActive());
    house.morning();
    assertThat(house.outcomes()).hasSize(2).allMatch(Outcome.Sent.class::isInstance);
    assertThat(server.calls("editMessageCaption")).isEmpty();
  }

  /// What a press in the group shows to the presser alone.
  private String pressed(long user, String label) {
    int before = telegram.answers().size();
    telegram.press(GROUP, user, label);
    await().until(() -> telegram.answers().size() > before);
    return telegram.answers().getLast().path("text").asText();
  }

  /// What somebody gets in the private chat who types that in the group and opens the door.
  private JsonNode told(String command) {
    int before = telegram.shown(GROUP).size();
    telegram.type(GROUP, ZOE, command);
    await().until(() -> telegram.shown(GROUP).size() > before);
    String door = telegram.shown(GROUP).getLast().path("reply_markup").findValue("url").asText();
    int letters = telegram.shown(ZOE).size();
    telegram.type(ZOE, ZOE, "/start " + door.substring(door.indexOf('=') + 1));
    await().until(() -> telegram.shown(ZOE).size() > letters);
    return telegram.shown(ZOE).getLast();
  }

  private static String words(JsonNode message) {
    return message.path("text").asText();
  }

  @Test
  void anAnonymousAdministratorWhomTheGroupDoesNotCountSubscribesNothing() {
    telegram.chat(GROUP).members().put(1087968824L, "administrator");
    telegram.type(GROUP, 1087968824L, "/digest add at:08:00");
    await().until(() -> !telegram.shown(GROUP).isEmpty());
    assertThat(words(only(GROUP))).contains("Write as yourself");
    assertThat(house.books().subscriptions().after(0, 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "77"})
  void aDigestComesOnceWithItsPictureAndItsListIsForWhoeverPresses(int topic) throws IOException {
    subscribe(GROUP, topic);
    house.morning();
    house.round().deliver();
    JsonNode digest = only(GROUP);
    assertThat(digest.path("photo").binaryValue()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(digest.path("caption").asText()).contains("Digest");
    assertThat(digest.path("message_thread_id").asInt()).isEqualTo(topic);
    assertBrowsed(GROUP);
  }

  @Test
  void aButtonWorksAfterARestart() {
    subscribe(GROUP, 0);
    house.morning();
    platform.close();
    start();
    assertBrowsed(GROUP);
  }

  /// The press opens the private chat, where the list is shown.
  private void assertBrowsed(long chat) {
    int before = telegram.answers().size();
    telegram.press(chat, ADAM, "Browse these");
    await().until(() -> telegram.answers().size() > before);
    String link = telegram.answers().getLast().path("url").asText();
    assertThat(link).startsWith("https://t.me/LatelyBot?start=");
    telegram.type(ADAM, ADAM, "/start " + link.substring(link.indexOf('=') + 1));
    await().until(() -> !telegram.shown(ADAM).isEmpty());
    assertThat(telegram.shown(ADAM).getLast().path("text").asText()).containsIgnoringCase("page 1");
  }

  @Test
  void whoWasThrownOutOfTheGroupGetsNothingOfItAtTheNextPress() {
    subscribe(GROUP, 0);
    house.morning();
    assertBrowsed(GROUP);
    assertThat(turned(ADAM)).containsIgnoringCase("page 2");
    telegram.chat(GROUP).members().put(ADAM, "kicked");
    assertThat(turned(ADAM)).isEqualTo(OUTSIDE);
  }

  @Test
  void whatWasLaidAsideForSomebodyIsNotReadOnceTheyAreOutOfTheGroup() {
    telegram.type(GROUP, ADAM, "/sessions recent no-such-source");
    await().until(() -> telegram.shown(GROUP).size() == 1);
    String door = only(GROUP).path("reply_markup").findValue("url").asText();
    String opening = "/start " + door.substring(door.indexOf('=') + 1);
    telegram.type(ADAM, ADAM, opening);
    await().until(() -> telegram.shown(ADAM).size() == 1);
    assertThat(words(only(ADAM))).contains("no-such-source");
    telegram.chat(GROUP).members().put(ADAM, "kicked");
    telegram.type(ADAM, ADAM, opening);
    await().until(() -> telegram.shown(ADAM).size() == 2);
    assertThat(words(telegram.shown(ADAM).getLast())).isEqualTo(OUTSIDE);
  }

  private static final String OUTSIDE =
      "⚠️ A private copy is for members of its group, and Lately cannot see that you are one."
          + " Press again where the list was posted.";

  @Test
  void whereTelegramDoesNotTellWhoIsInTheGroupThePrivateCopyStaysShut() {
    subscribe(GROUP, 0);
    house.morning();
    server
        .faults()
        .next("getChatMember", new Faults.Fault.Refusal(BotApiError.badRequest("user not found")));
    int before = telegram.answers().size();
    telegram.press(GROUP, ADAM, "Browse these");
    await().until(() -> telegram.answers().size() > before);
    String link = telegram.answers().getLast().path("url").asText();
    telegram.type(ADAM, ADAM, "/start " + link.substring(link.indexOf('=') + 1));
    await().until(() -> !telegram.shown(ADAM).isEmpty());
    assertThat(telegram.shown(ADAM).getLast().path("text").asText()).isEqualTo(OUTSIDE);
  }

  /// What the private chat shows after the next page was asked for there.
  private String turned(long user) {
    int calls = server.calls("editMessageText").size() + server.calls("sendMessage").size();
    telegram.press(user, user, "›");
    await()
        .until(() ->
            server.calls("editMessageText").size() + server.calls("sendMessage").size() > calls);
    await().until(() -> !telegram.shown(user).isEmpty());
    return telegram.shown(user).getLast().path("text").asText();
  }

  @Test
  void theFileOfADigestOpensInThePrivateChatOfWhoeverPresses() throws IOException {
    subscribe(GROUP, 0);
    house.morning();
    JsonNode file = filePressed();
    assertThat(file.path("file_name").asText()).matches("sessions-\\d{4}-\\d\\d-\\d\\d\\.csv");
    assertThat(file.path("caption").asText()).containsPattern("[0-9]+ sessions? of .+ as CSV\\.");
    assertThat(new String(file.path("document").binaryValue(), UTF_8))
        .startsWith("\uFEFFsource,vendor,id,title,created,last_activity,messages,origin,link\r\n")
        .endsWith("\r\n");
    assertThat(telegram.shown(GROUP)).hasSize(1);
  }

  @Test
  void aFileThatTelegramRefusesIsToldToBeMissing() {
    subscribe(GROUP, 0);
    house.morning();
    server.faults().next("sendDocument", new Fault.Refusal(BotApiError.of(413, "Too Large")));
    JsonNode told = filePressed();
    assertThat(words(told))
        .contains("The file may not have come through.")
        .doesNotContain("as CSV.");
  }

  /// What Adam gets in the private chat who presses CSV in the group and opens the door.
  private JsonNode filePressed() {
    telegram.press(GROUP, ADAM, "CSV");
    await().until(() -> !telegram.answers().isEmpty());
    String link = telegram.answers().getLast().path("url").asText();
    telegram.type(ADAM, ADAM, "/start " + link.substring(link.indexOf('=') + 1));
    await().until(() -> !telegram.shown(ADAM).isEmpty());
    return telegram.shown(ADAM).getLast();
  }

  @Test
  void aGroupThatBecomesASupergroupGetsTheDigestOnceWithButtonsThatWork() {
    subscribe(SMALL_GROUP, 0);
    telegram.chat(SMALL_GROUP).move(GROUP);
    house.morning();
    house.round().deliver();
    house.round().deliver();
    assertThat(only(GROUP).path("caption").asText()).contains("Digest");
    assertThat(moves).containsExactly(SMALL_GROUP + ">" + GROUP);
    assertThat(house.subscription().place()).isEqualTo(place(GROUP, 0));
    assertBrowsed(GROUP);

    house.morning();
    assertThat(telegram.shown(GROUP)).hasSize(2);
    assertThat(server.calls("sendPhoto").getLast().body().path("chat_id").asText())
        .isEqualTo(id(GROUP));
    assertThat(house.outcomes()).allMatch(Outcome.Sent.class::isInstance);
  }

  @Test
  void aMoveThatTelegramTellsOfIsFollowedBeforeTheHour() {
    subscribe(SMALL_GROUP, 0);
    ObjectNode service = LocalTelegram.person(ZOE).objectNode().put("migrate_to_chat_id", GROUP);
    telegram.type(SMALL_GROUP, ZOE, service);
    await().until(() -> !moves.isEmpty());
    telegram.chat(SMALL_GROUP).move(GROUP);
    house.morning();
    assertThat(only(GROUP).path("caption").asText()).contains("Digest");
    assertThat(server.calls("sendPhoto")).hasSize(1);
  }

  @Test
  void aLostAnswerIsUncertainAndNothingComesTwice() {
    subscribe(GROUP, 0);
    server.faults().next("sendPhoto", new Fault.ResetAfter());
    house.morning();
    house.round().deliver();
    assertThat(telegram.shown(GROUP)).hasSize(1);
    assertThat(house.outcomes()).containsExactly(new Outcome.Uncertain());
  }

  @Test
  void aMissingRightIsToldToWhoSubscribedAndWhenItIsBackTheDigestIsToo() {
    subscribe(GROUP, 0);
    telegram.chat(GROUP).members().restrict(LocalChat.BOT, Set.of("can_send_photos"));
    house.morning();
    assertThat(house.outcomes())
        .containsExactly(
            new Outcome.Failed(new Hindrance(Hindrance.Kind.MISSING_PERMISSION, BotRights.PHOTOS)));
    assertThat(told()).singleElement().asString().contains("Send Photos");
    house.round().review();
    assertThat(house.subscription().isActive()).isFalse();
    telegram.chat(GROUP).members().put(LocalChat.BOT, "member");
    assertResumed();
  }

  @ParameterizedTest
  @CsvSource({
    "bot was kicked from the supergroup chat,Lately was removed",
    "bot is not a member of the supergroup chat,Lately was removed"
  })
  void aGroupThatThrewLatelyOutIsTold(String refusal, String words) {
    subscribe(GROUP, 0);
    telegram.chat(GROUP).forbid(refusal);
    house.morning();
    assertThat(told()).singleElement().asString().contains(words);
    house.round().review();
    assertThat(house.subscription().isActive()).isFalse();
    telegram.chat(GROUP).welcome();
    assertResumed();
  }

  @Test
  void aClosedTopicIsToldAndServedAgainOnceItIsOpened() {
    subscribe(GROUP, TOPIC);
    telegram.chat(GROUP).shut(TOPIC, "TOPIC_CLOSED");
    house.morning();
    assertThat(told()).singleElement().asString().contains("closed");
    telegram.chat(GROUP).welcome();
    assertResumed();
  }

  @Test
  void whoBlockedLatelyIsLeftAloneUntilTheyUnblockIt() {
    house.subscribe(Place.privateTo(person(ZOE)), person(ZOE));
    telegram.chat(ZOE).forbid("bot was blocked by the user");
    house.morning();
    assertThat(house.outcomes())
        .containsExactly(new Outcome.Failed(Hindrance.of(Hindrance.Kind.BLOCKED)));
    house.round().review();
    assertThat(house.subscription().isActive()).isFalse();
    telegram.chat(ZOE).welcome();
    house.round().review();
    house.morning();
    assertThat(telegram.shown(ZOE)).singleElement().asString().contains("Digest");
  }

  @Test
  void aPressUnderADigestInAPrivateChatLeavesItAsItIs() {
    house.subscribe(Place.privateTo(person(ZOE)), person(ZOE));
    house.morning();
    telegram.press(ZOE, ZOE, "Pause");
    await().until(() -> telegram.shown(ZOE).size() == 2);
    assertThat(telegram.shown(ZOE).getFirst().path("caption").asText()).startsWith("Digest ·");
    assertThat(words(telegram.shown(ZOE).getLast())).contains("is paused");
  }

  private void assertResumed() {
    house.round().review();
    assertThat(house.subscription().isActive()).isTrue();
    house.morning();
    assertThat(house.outcomes().getFirst()).isInstanceOf(Outcome.Sent.class);
    assertThat(telegram.shown(GROUP)).hasSize(1);
    assertThat(told()).hasSize(1);
  }

  private List<String> told() {
    return telegram.shown(ZOE).stream().map(m -> m.path("text").asText()).toList();
  }

  private JsonNode only(long chat) {
    List<ObjectNode> all = telegram.shown(chat);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void subscribe(long chat, int topic) {
    house.subscribe(place(chat, topic), person(ZOE));
  }

  private static Place place(long chat, int topic) {
    Optional<String> within = Optional.of(String.valueOf(topic)).filter(_ -> topic > 0);
    return new Place(TelegramInbox.TELEGRAM, id(chat), id(chat), within, Place.Kind.GROUP);
  }

  private static Person person(long user) {
    return new Person(TelegramInbox.TELEGRAM, id(user), Set.of());
  }

  private static String id(long id) {
    return String.valueOf(id);
  }
}
