package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.ADAM;
import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.SMALL_GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.Courier;
import dev.lately.chat.CourierContract;
import dev.lately.chat.Post;
import dev.lately.chat.Posted;
import dev.lately.chat.Readership;
import dev.lately.chat.SamplePosts;
import dev.lately.chat.telegram.Faults.Fault;
import dev.lately.command.Command;
import dev.lately.model.Hindrance;
import dev.lately.model.Hindrance.Kind;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The courier over the real TelegramBots at a local Bot API.
class TelegramCourierTest extends CourierContract {
  /// Telegram's own bot that stands in an anonymous administrator's place.
  private static final long ANONYMOUS = 1087968824L;

  private Conversation talk;

  @BeforeEach
  void open() throws IOException {
    talk = new Conversation(TelegramCourierTest::answer);
    talk.telegram.chat(GROUP).members().put(ZOE, "administrator");
    talk.telegram.chat(GROUP).members().put(998, "left");
    talk.telegram.chat(GROUP).members().count(42);
    talk.telegram.chat(ZOE);
  }

  private static Reply answer(dev.lately.command.Request request) {
    return new Reply.Open(
        request.command() instanceof Command.Press press && press.code().equals("AbcBrowse")
            ? SampleCards.full()
            : SamplePosts.card("paused"));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Override
  protected Courier courier() {
    return talk.courier();
  }

  @Override
  protected Place place() {
    return place(GROUP);
  }

  @Override
  protected Place nowhere() {
    return place(-1_009_999L);
  }

  @Override
  protected Person manager() {
    return person(ZOE);
  }

  @Override
  protected Person administrator() {
    return manager();
  }

  @Override
  protected Person stranger() {
    return person(ADAM);
  }

  @Override
  protected List<String> shown() {
    return shown(GROUP);
  }

  @Override
  protected List<String> told(Person person) {
    return shown(Long.parseLong(person.id()));
  }

  private List<String> shown(long chat) {
    return talk.telegram.shown(chat).stream()
        .map(m -> m.path("text").asText() + m.path("caption").asText())
        .toList();
  }

  @Test
  void aPictureHasTheWordsUnderIt() throws IOException {
    courier().post(place(), SamplePosts.pictured(KEY));
    JsonNode message = talk.telegram.shown(GROUP).getFirst();
    assertThat(message.path("photo").binaryValue()).isEqualTo(SamplePosts.PNG);
    assertThat(message.path("caption").asText()).contains(SamplePosts.WORDS);
    assertThat(message.path("caption_entities").path(0).path("type").asText()).isEqualTo("bold");
    assertThat(message.path("reply_markup").toString()).contains("AbcPause");
  }

  @Test
  void wordsWithNoRoomUnderAPictureComeBeforeIt() {
    Posted posted = courier().post(place(), SamplePosts.pictured(KEY, "w".repeat(1025)));
    List<ObjectNode> shown = talk.telegram.shown(GROUP);
    assertThat(shown).hasSize(2);
    assertThat(shown.getFirst().path("text").asText()).contains("w".repeat(1025));
    assertThat(shown.getFirst().path("reply_markup").toString()).contains("AbcPause");
    assertThat(posted).isEqualTo(new Posted.Came(shown.getFirst().path("message_id").asText()));
    assertThat(shown.getLast().has("photo")).isTrue();
    assertThat(shown.getLast().path("caption").asText()).isNotBlank();
    assertThat(shown.getLast().has("reply_markup")).isFalse();
    assertThat(talk.server.calls("sendPhoto").getFirst().body().path("disable_notification"))
        .hasToString("true");
  }

  @Test
  void wordsHaveComeWhereTheirPictureDoesNot() {
    talk.server.faults().next("sendPhoto", new Fault.Nonsense("<html>"));
    Posted posted = courier().post(place(), SamplePosts.pictured(KEY, "w".repeat(1025)));
    assertThat(posted).isInstanceOf(Posted.Came.class);
    assertThat(talk.telegram.shown(GROUP)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aPostIsSilentWhereItIsSaidSo(boolean silent) {
    Post text = SamplePosts.plain(KEY);
    Post photo = SamplePosts.pictured("p");
    courier().post(place(), new Post(text.card(), Optional.empty(), "a", Optional.empty(), silent));
    courier().post(place(), new Post(photo.card(), photo.picture(), "b", Optional.empty(), silent));
    assertThat(List.of("sendMessage", "sendPhoto"))
        .allSatisfy(method ->
            assertThat(talk.server.calls(method).getFirst().body().path("disable_notification"))
                .hasToString(String.valueOf(silent)));
  }

  @Test
  void aPostGoesIntoItsTopic() {
    Place topic = new Place(platform(), id(GROUP), id(GROUP), Optional.of("77"), Place.Kind.GROUP);
    courier().post(topic, SamplePosts.plain("a"));
    courier().post(topic, SamplePosts.pictured("b"));
    assertThat(talk.telegram.shown(GROUP))
        .hasSize(2)
        .allMatch(message -> message.path("message_thread_id").asInt() == 77);
  }

  @ParameterizedTest
  @CsvSource({"TOPIC_CLOSED,CLOSED", "message thread not found,GONE", "TOPIC_DELETED,GONE"})
  void aTopicThatTakesNothingIsNamed(String words, Kind kind) {
    Place topic = new Place(platform(), id(GROUP), id(GROUP), Optional.of("77"), Place.Kind.GROUP);
    talk.telegram.chat(GROUP).shut(77, words);
    assertThat(courier().post(topic, SamplePosts.plain(KEY))).isEqualTo(refused(kind, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "bot was kicked from the supergroup chat,REMOVED",
    "bot is not a member of the supergroup chat,REMOVED",
    "bot was blocked by the user,BLOCKED",
    "user is deactivated,GONE",
    "something new,REMOVED"
  })
  void aChatThatIsShutIsNamed(String words, Kind kind) {
    talk.telegram.chat(GROUP).forbid(words);
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isEqualTo(refused(kind, ""));
    assertThat(courier().hindrance(place())).contains(Hindrance.of(kind));
  }

  static Stream<Post> posts() {
    return Stream.of(SamplePosts.plain(KEY), SamplePosts.pictured(KEY));
  }

  @ParameterizedTest
  @MethodSource("posts")
  void aLostAnswerIsLostAndNothingIsSentAgain(Post post) {
    talk.server.faults().next(method(post), new Fault.ResetAfter());
    assertThat(courier().post(place(), post)).isEqualTo(new Posted.Lost());
    talk.settle(GROUP);
    assertThat(talk.server.calls(method(post)).size()).isEqualTo(post.picture().isEmpty() ? 2 : 1);
    assertThat(shown().stream().filter(words -> words.contains(SamplePosts.WORDS))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("posts")
  void anAnswerThatIsNoneIsLost(Post post) {
    talk.server.faults().next(method(post), new Fault.Nonsense("<html>"));
    assertThat(courier().post(place(), post)).isEqualTo(new Posted.Lost());
  }

  @ParameterizedTest
  @MethodSource("posts")
  void aBusyTelegramIsWaitedForOnce(Post post) {
    talk.server.faults().next(method(post), new Fault.Refusal(BotApiError.retryAfter(1)));
    assertThat(courier().post(place(), post)).isInstanceOf(Posted.Came.class);
    assertThat(shown()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("posts")
  void aTelegramThatIsBusyForLongIsAskedLater(Post post) {
    talk.server.faults().next(method(post), new Fault.Refusal(BotApiError.retryAfter(600)));
    assertThat(courier().post(place(), post)).isEqualTo(new Posted.Later(Duration.ofSeconds(600)));
    assertThat(shown()).isEmpty();
  }

  @Test
  void aTelegramThatCannotBeReachedIsAskedLater() {
    talk.server.close();
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isInstanceOf(Posted.Later.class);
    assertThat(courier().hindrance(place())).isEmpty();
    assertThat(courier().manages(manager(), place())).isFalse();
    assertThat(courier().administers(manager(), place())).isFalse();
    assertThat(courier().isMember(stranger(), place())).isFalse();
    assertThat(courier().readership(place())).isEmpty();
    assertThat(courier().tell(manager(), SamplePosts.card())).isFalse();
  }

  /// The buttons of what was made for the old id would not work under the new one.
  @ParameterizedTest
  @MethodSource("posts")
  void aGroupThatMovesWhileItIsWrittenToIsToldOfAndWrittenToUnderItsNewId(Post post) {
    talk.telegram.chat(SMALL_GROUP).move(GROUP);
    assertThat(courier().post(place(SMALL_GROUP), post)).isInstanceOf(Posted.Later.class);
    assertThat(shown()).isEmpty();
    assertThat(talk.moves).containsExactly(SMALL_GROUP + ">" + GROUP);
    assertThat(courier().post(place(), post)).isInstanceOf(Posted.Came.class);
    assertThat(shown()).hasSize(1);
    assertThat(talk.server.calls(method(post)).getLast().body().path("chat_id").asText())
        .isEqualTo(id(GROUP));
  }

  @Test
  void aMissingRightIsNamedWithoutPosting() {
    talk.telegram.chat(GROUP).members().restrict(LocalChat.BOT, Set.of("can_send_messages"));
    Posted refused = refused(Kind.MISSING_PERMISSION, "Send Text Messages");
    assertThat(courier().hindrance(place())).contains(((Posted.Refused) refused).why());
    assertThat(talk.server.calls("sendMessage")).isEmpty();
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isEqualTo(refused);
  }

  @Test
  void aGroupThatForbidsPicturesIsNamed() {
    talk.telegram.chat(GROUP).members().forbidAll("can_send_photos");
    Posted refused = refused(Kind.MISSING_PERMISSION, "Send Photos");
    assertThat(courier().hindrance(place())).contains(((Posted.Refused) refused).why());
    assertThat(courier().post(place(), SamplePosts.pictured(KEY))).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"left", "kicked"})
  void aBotThatLeftIsRemoved(String status) {
    talk.telegram.chat(GROUP).members().put(LocalChat.BOT, status);
    assertThat(courier().hindrance(place())).contains(Hindrance.of(Kind.REMOVED));
  }

  @Test
  void anAdministratorMayWriteWhereNobodyElseMay() {
    talk.telegram.chat(GROUP).members().forbidAll("can_send_messages");
    talk.telegram.chat(GROUP).members().put(LocalChat.BOT, "administrator");
    assertThat(courier().hindrance(place())).isEmpty();
  }

  @Test
  void aPrivateChatIsItsOwnersAlone() {
    Place zoes = Place.privateTo(manager());
    assertThat(courier().manages(manager(), zoes)).isTrue();
    assertThat(courier().manages(stranger(), zoes)).isFalse();
    assertThat(courier().hindrance(zoes)).isEmpty();
  }

  @Test
  void whoBlockedTheBotIsKnownWithoutPosting() {
    talk.telegram.chat(ZOE).forbid("bot was blocked by the user");
    assertThat(courier().hindrance(Place.privateTo(manager())))
        .contains(Hindrance.of(Kind.BLOCKED));
    assertThat(talk.server.calls("sendMessage")).isEmpty();
  }

  /// All anonymous administrators of all chats have one id: what Telegram says of it is of nobody.
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void anAnonymousAdministratorAdministersWhereTheGroupCountsThem(boolean counted) {
    talk.telegram.chat(GROUP).members().put(ANONYMOUS, "administrator");
    Person nobody = Person.nobody(platform(), counted ? Set.of(id(GROUP)) : Set.of());
    assertThat(courier().manages(nobody, place())).isEqualTo(counted);
    assertThat(courier().administers(nobody, place())).isEqualTo(counted);
    assertThat(courier().administers(nobody, place(SMALL_GROUP))).isFalse();
    assertThat(courier().tell(nobody, SamplePosts.card())).isFalse();
    assertThat(talk.server.calls("getChatMember")).isEmpty();
    assertThat(talk.server.calls("sendMessage")).isEmpty();
  }

  @Test
  void whoWasThrownOutIsNoMemberAtOnce() {
    assertThat(courier().isMember(stranger(), place())).isTrue();
    talk.telegram.chat(GROUP).members().put(ADAM, "kicked");
    assertThat(courier().isMember(stranger(), place())).isFalse();
  }

  @Test
  void whoWasDemotedAdministersNothingAtOnce() {
    assertThat(courier().administers(manager(), place())).isTrue();
    talk.telegram.chat(GROUP).members().put(ZOE, "member");
    assertThat(courier().administers(manager(), place())).isFalse();
    assertThat(courier().isMember(manager(), place())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whoeverIsRestrictedIsAMemberUntilTheyLeave(boolean there) {
    talk.telegram.chat(GROUP).members().restrict(ADAM, Set.of("can_send_messages"), there);
    assertThat(courier().isMember(stranger(), place())).isEqualTo(there);
    assertThat(courier().administers(stranger(), place())).isFalse();
  }

  @Test
  void whomTelegramDoesNotTellOfIsNoMember() {
    talk.server
        .faults()
        .next("getChatMember", new Fault.Refusal(BotApiError.badRequest("user not found")));
    assertThat(courier().isMember(stranger(), place())).isFalse();
    assertThat(courier().isMember(stranger(), place())).isTrue();
  }

  @Test
  void aGroupWithAPublicNameIsReadByEverybody() {
    assertThat(courier().readership(place())).contains(new Readership(OptionalInt.of(42), false));
    talk.telegram.chat(GROUP).publish("lately_support");
    assertThat(courier().readership(place())).contains(new Readership(OptionalInt.of(42), true));
  }

  @Test
  void aPressUnderAPictureChangesItsWords() {
    courier().post(place(), SamplePosts.pictured(KEY));
    talk.telegram.press(GROUP, ZOE, "Pause");
    await().until(() -> shown().getFirst().contains("paused"));
    assertThat(shown()).hasSize(1);
  }

  @Test
  void aLongAnswerToAPressUnderAPictureIsAMessageOfItsOwn() {
    courier().post(place(), SamplePosts.pictured(KEY));
    talk.telegram.press(GROUP, ZOE, "Browse these");
    await().until(() -> shown().size() == 2);
    assertThat(shown().getFirst()).contains(SamplePosts.WORDS);
  }

  private static String method(Post post) {
    return post.picture().isEmpty() ? "sendMessage" : "sendPhoto";
  }

  private static Posted refused(Kind kind, String what) {
    return new Posted.Refused(new Hindrance(kind, what));
  }

  private static Place place(long chat) {
    return new Place(platform(), id(chat), id(chat), Optional.empty(), Place.Kind.GROUP);
  }

  private static Person person(long user) {
    return new Person(platform(), id(user), Set.of());
  }

  private static dev.lately.model.PlatformId platform() {
    return TelegramInbox.TELEGRAM;
  }

  private static String id(long id) {
    return String.valueOf(id);
  }
}
