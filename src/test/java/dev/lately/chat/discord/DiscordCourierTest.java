package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.Courier;
import dev.lately.chat.CourierContract;
import dev.lately.chat.Post;
import dev.lately.chat.Posted;
import dev.lately.chat.Readership;
import dev.lately.chat.SamplePosts;
import dev.lately.chat.discord.local.LocalChannel;
import dev.lately.chat.discord.local.LocalClock;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalFaults.Fault;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.model.Hindrance;
import dev.lately.model.Hindrance.Kind;
import dev.lately.model.Person;
import dev.lately.model.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The courier over the real JDA at a local Discord.
class DiscordCourierTest extends CourierContract {
  private static final Instant START = InstantSource.system().instant();

  private final LocalClock clock = new LocalClock();
  private final LocalDiscord discord = LocalDiscord.start();
  private final DiscordPlatform platform =
      LocalDiscordTest.platform(discord.apiUrl(), LocalDiscord.TOKEN, clock);
  private final LocalPerson ann = discord.person("ann").with(LocalDiscord.MANAGERS);
  private final LocalPerson eve = discord.person("eve").with(LocalDiscord.ADMINISTRATORS);
  private final LocalPerson bob = discord.person("bob");

  @BeforeEach
  void open() {
    platform.open(new FakeAnswerer());
  }

  @AfterEach
  void close() {
    platform.close();
    discord.close();
  }

  @Override
  protected Courier courier() {
    return platform.couriers().getFirst();
  }

  @Override
  protected Place place() {
    return at(LocalDiscord.GENERAL);
  }

  @Override
  protected Place nowhere() {
    return at("123");
  }

  @Override
  protected Person manager() {
    return person(ann);
  }

  @Override
  protected Person administrator() {
    return person(eve);
  }

  @Override
  protected Person stranger() {
    return person(bob);
  }

  @Override
  protected List<String> shown() {
    return shown(LocalDiscord.GENERAL);
  }

  @Override
  protected List<String> told(Person person) {
    return discord.privately(ann).stream().map(LocalMessage::text).toList();
  }

  @Test
  void aPictureStandsThereWithItsWords() throws Exception {
    courier().post(place(), SamplePosts.pictured(KEY));
    JsonNode body = discord.messages().getFirst().body();
    assertThat(body.path("files").path("day.png").binaryValue()).isEqualTo(SamplePosts.PNG);
    assertThat(body.path("attachments").path(0).path("description").asText())
        .isEqualTo(SamplePosts.picture().alt());
  }

  @Test
  void onlyTheNamedRoleIsCalled() {
    courier().post(place(), post(Optional.of(LocalDiscord.ROLE), false));
    JsonNode body = discord.messages().getFirst().body();
    assertThat(body.path("content").asText()).isEqualTo("<@&" + LocalDiscord.ROLE + ">");
    assertThat(body.path("allowed_mentions").path("roles")).hasSize(1);
    assertThat(body.path("allowed_mentions").path("roles").path(0).asText())
        .isEqualTo(LocalDiscord.ROLE);
    assertThat(body.path("allowed_mentions").path("parse")).isEmpty();
  }

  @Test
  void nobodyIsCalledWhereNoRoleIsNamed() {
    courier().post(place(), SamplePosts.plain(KEY));
    JsonNode body = discord.messages().getFirst().body();
    assertThat(body.path("content").asText()).isEmpty();
    assertThat(body.path("allowed_mentions").path("roles")).isEmpty();
    assertThat(body.path("allowed_mentions").path("parse")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true,4096", "false,0"})
  void aSilentPostMakesNoSound(boolean silent, int flags) {
    courier().post(place(), post(Optional.empty(), silent));
    assertThat(discord.messages().getFirst().body().path("flags").asInt()).isEqualTo(flags);
  }

  @Test
  void theKeyIsTheEnforcedNonceAndAButtonStillMeansItsCode() {
    courier().post(place(), SamplePosts.plain(KEY));
    LocalMessage message = discord.messages().getFirst();
    assertThat(message.body().path("nonce").asText()).isEqualTo(KEY);
    assertThat(message.body().path("enforce_nonce").asBoolean()).isTrue();
    assertThat(CustomIds.press(message.button("Pause"), List.of()).code()).isEqualTo("AbcPause");
  }

  @Test
  void aLostAnswerCostsNoPostAndMakesNoSecondOne() {
    discord.faults().plan(2, "POST", "messages", new Fault.Lost());
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isEqualTo(new Posted.Lost());
    assertThat(courier().find(place(), SamplePosts.plain(KEY), START)).isPresent();
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isInstanceOf(Posted.Came.class);
    assertThat(shown()).hasSize(1);
  }

  @Test
  void whatCameIsFoundAmongMuchTalkWhenTheNonceIsForgotten() {
    IntStream.range(0, 150).forEach(i -> discord.say(bob, "talk " + i));
    Posted came = courier().post(place(), SamplePosts.plain(KEY));
    IntStream.range(0, 150).forEach(i -> discord.say(bob, "more " + i));
    discord.clock().advance(Duration.ofHours(3));
    assertThat(courier().find(place(), SamplePosts.plain(KEY), START))
        .contains(((Posted.Came) came).message());
  }

  @Test
  void anotherPersonsCopyOfAKeyIsNotOurs() {
    discord.say(bob, KEY);
    assertThat(courier().find(place(), SamplePosts.plain(KEY), START)).isEmpty();
  }

  @Test
  void aPostThatSomebodyDeletedIsNotMadeAgain() {
    courier().post(place(), SamplePosts.plain(KEY));
    discord.messages().getFirst().delete();
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isEqualTo(new Posted.Came(""));
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatCannotBeReadBackIsNotCalledAbsent() {
    discord.faults().plan(9, "GET", "messages", new Fault.Reset());
    assertThatThrownBy(() -> courier().find(place(), SamplePosts.plain(KEY), START))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDiscordThatFailsIsAskedLaterWhenNothingCame() {
    discord.faults().plan(2, "POST", "messages", new Fault.Status(500));
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isInstanceOf(Posted.Later.class);
    assertThat(shown()).isEmpty();
  }

  @Test
  void aDiscordThatCannotBeReachedIsAskedLater() {
    discord.close();
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isInstanceOf(Posted.Later.class);
    assertThat(courier().manages(manager(), place())).isFalse();
    assertThat(courier().administers(administrator(), place())).isFalse();
    assertThat(courier().isMember(stranger(), place())).isFalse();
    assertThat(courier().tell(manager(), SamplePosts.card())).isFalse();
  }

  @Test
  void aCourierThatIsNotConnectedAsksForPatience() {
    platform.close();
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isInstanceOf(Posted.Later.class);
    assertThat(courier().hindrance(place())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10,View Channel",
    "11,Send Messages",
    "14,Embed Links",
    "15,Attach Files",
    "16,Read Message History"
  })
  void aMissingPermissionIsNamedWithoutPosting(int bit, String name) {
    discord.forbid(LocalDiscord.GENERAL, bit);
    Hindrance missing = new Hindrance(Kind.MISSING_PERMISSION, name);
    await().untilAsserted(() -> assertThat(courier().hindrance(place())).contains(missing));
    assertThat(courier().post(place(), SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Refused(missing));
    assertThat(discord.calls()).noneMatch(call -> call.startsWith("POST"));
  }

  @ParameterizedTest
  @CsvSource({"38,Send Messages in Threads,THREAD", "11,Create Posts,FORUM"})
  void threadsAndForumsHavePermissionsOfTheirOwn(int bit, String name, String where) {
    boolean thread = where.equals("THREAD");
    discord.forbid(thread ? LocalDiscord.GENERAL : LocalDiscord.FORUM, bit);
    Place place = at(thread ? LocalDiscord.THREAD : LocalDiscord.FORUM);
    await()
        .untilAsserted(() ->
            assertThat(courier().hindrance(place))
                .contains(new Hindrance(Kind.MISSING_PERMISSION, name)));
  }

  @ParameterizedTest
  @CsvSource({
    "403,50013,MISSING_PERMISSION,Send Messages",
    "403,50001,MISSING_PERMISSION,View Channel",
    "404,10003,GONE,''",
    "404,10004,REMOVED,''",
    "400,50083,CLOSED,Manage Threads",
    "403,160005,CLOSED,Manage Threads",
    "403,50007,BLOCKED,''"
  })
  void whatOnlyDiscordKnowsIsNamedByItsCode(int status, int code, Kind kind, String what) {
    discord.faults().plan(1, "POST", "messages", new Fault.Refused(status, code));
    assertThat(courier().post(place(), SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Refused(new Hindrance(kind, what)));
  }

  @ParameterizedTest
  @CsvSource({"400,50035", "400,160006", "400,20028"})
  void otherRefusalsAreTriedLater(int status, int code) {
    discord.faults().plan(1, "POST", "messages", new Fault.Refused(status, code));
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isInstanceOf(Posted.Later.class);
  }

  @Test
  void aLimitIsWaitedFor() {
    discord.faults().plan(1, "POST", "messages", new Fault.Status(429));
    assertThat(courier().post(place(), SamplePosts.plain(KEY))).isInstanceOf(Posted.Came.class);
    assertThat(shown()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {LocalDiscord.SUPPORT, LocalDiscord.THREAD, LocalDiscord.FORUM})
  void aDeletedChannelIsGone(String channel) {
    discord.delete(channel);
    Hindrance gone = Hindrance.of(Kind.GONE);
    await().untilAsserted(() -> assertThat(courier().hindrance(at(channel))).contains(gone));
    assertThat(courier().post(at(channel), SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Refused(gone));
  }

  @Test
  void whoLeftIsNoMemberAMinuteLaterAndAdministersNothing() {
    assertThat(courier().administers(administrator(), place())).isTrue();
    discord.leave(eve);
    clock.advance(Duration.ofSeconds(50));
    assertThat(courier().isMember(administrator(), place())).isTrue();
    clock.advance(Duration.ofSeconds(10));
    assertThat(courier().isMember(administrator(), place())).isFalse();
    assertThat(courier().administers(administrator(), place())).isFalse();
  }

  @Test
  void whatAPressTellsOfWhoeverPressesCountsAtOnce() {
    LocalPerson joe = discord.person("joe");
    Person person = person(joe.with(LocalDiscord.ADMINISTRATORS));
    assertThat(courier().administers(person, place())).isTrue();
    await().until(() -> !discord.commands().isEmpty());
    joe.type("/sessions recent", Map.of()).answer();
    assertThat(courier().administers(person, place())).isFalse();
    joe.with(LocalDiscord.ADMINISTRATORS).type("/sessions recent", Map.of()).answer();
    assertThat(courier().administers(person, place())).isTrue();
  }

  @Test
  void theOwnerAdministersAndWhoManagesChannelsDoesNot() {
    assertThat(courier().administers(person(discord.owner()), place())).isTrue();
    assertThat(courier().administers(manager(), place())).isFalse();
    assertThat(courier().administers(administrator(), at(LocalDiscord.THREAD))).isTrue();
  }

  @Test
  void aChannelThatEverybodySeesIsReadByAllOfTheGuildAndOneThatIsHiddenByNobodyKnowsHowMany() {
    assertThat(courier().readership(place())).contains(new Readership(OptionalInt.of(42), true));
    discord.hide(LocalDiscord.GENERAL, 10);
    await()
        .untilAsserted(() ->
            assertThat(courier().readership(place()))
                .contains(new Readership(OptionalInt.empty(), false)));
    assertThat(courier().readership(at(LocalDiscord.THREAD)))
        .contains(new Readership(OptionalInt.empty(), false));
    assertThat(courier().hindrance(place())).isEmpty();
  }

  @Test
  void whereTheGuildIsNotCountedEverybodyIsStillTold() {
    discord.faults().plan(1, "GET", "guilds/" + LocalDiscord.GUILD, new Fault.Refused(403, 50001));
    assertThat(courier().readership(place())).contains(new Readership(OptionalInt.empty(), true));
  }

  @Test
  void aGuildThatThrewLatelyOutIsNamed() {
    discord.expel();
    Hindrance removed = Hindrance.of(Kind.REMOVED);
    await().untilAsserted(() -> assertThat(courier().hindrance(place())).contains(removed));
    assertThat(courier().post(place(), SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Refused(removed));
    assertThat(courier().manages(manager(), place())).isFalse();
  }

  @Test
  void aGuildThatIsAwayForNowIsAskedLater() {
    discord.dispatch(
        "GUILD_DELETE", "{\"id\":\"" + LocalDiscord.GUILD + "\",\"unavailable\":true}");
    await()
        .untilAsserted(() ->
            assertThat(courier().post(place(), SamplePosts.plain(KEY)))
                .isInstanceOf(Posted.Later.class));
    assertThat(courier().hindrance(place())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {LocalDiscord.THREAD, LocalDiscord.ARCHIVED})
  void aThreadIsWrittenToAndOpenedFirstWhereItIsArchived(String thread) {
    assertThat(courier().hindrance(at(thread))).isEmpty();
    assertThat(courier().post(at(thread), SamplePosts.pictured(KEY)))
        .isInstanceOf(Posted.Came.class);
    assertThat(shown(thread)).hasSize(1);
    boolean opened = discord.calls().contains("PATCH channels/" + thread);
    assertThat(opened).isEqualTo(thread.equals(LocalDiscord.ARCHIVED));
    assertThat(discord.channel(thread).isArchived()).isFalse();
  }

  @Test
  void aLockedThreadIsClosed() {
    discord.archive(LocalDiscord.THREAD, true);
    Hindrance closed = new Hindrance(Kind.CLOSED, "Manage Threads");
    Place thread = at(LocalDiscord.THREAD);
    await().untilAsserted(() -> assertThat(courier().hindrance(thread)).contains(closed));
    assertThat(courier().post(thread, SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Refused(closed));
  }

  @Test
  void aForumGetsAPostWithTheHeadingForItsTitle() {
    Posted came = courier().post(at(LocalDiscord.FORUM), SamplePosts.pictured(KEY));
    LocalChannel post = discord.posts().getFirst();
    assertThat(came).isEqualTo(new Posted.Came(post.id()));
    assertThat(post.name()).isEqualTo(SamplePosts.HEADING);
    assertThat(shown(post.id())).singleElement().asString().contains(SamplePosts.WORDS);
  }

  @Test
  void aForumThatAsksForATagGetsOne() {
    discord.requireTag(LocalDiscord.FORUM, false);
    await()
        .until(() ->
            courier().post(at(LocalDiscord.FORUM), SamplePosts.plain(KEY)) instanceof Posted.Came);
    assertThat(discord.posts()).hasSize(1);
  }

  @Test
  void aForumWhoseTagsAreModeratorsOwnIsNamed() {
    discord.requireTag(LocalDiscord.FORUM, true);
    discord.forbid(LocalDiscord.SUPPORT, 14);
    await().until(() -> courier().hindrance(at(LocalDiscord.SUPPORT)).isPresent());
    assertThat(courier().post(at(LocalDiscord.FORUM), SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Refused(new Hindrance(Kind.MISSING_PERMISSION, "Manage Posts")));
  }

  @Test
  void aForumPostWhoseAnswerIsLostIsFoundAndNotMadeTwice() {
    Place forum = at(LocalDiscord.FORUM);
    discord.faults().plan(1, "POST", "threads", new Fault.Lost());
    assertThat(courier().post(forum, SamplePosts.plain(KEY))).isEqualTo(new Posted.Lost());
    String there = discord.posts().getFirst().id();
    assertThat(courier().find(forum, SamplePosts.plain(KEY), START)).contains(there);
    assertThat(courier().post(forum, SamplePosts.plain(KEY))).isEqualTo(new Posted.Came(there));
    assertThat(courier().find(forum, SamplePosts.plain("other"), START)).isEmpty();
    assertThat(discord.posts()).hasSize(1);
  }

  @Test
  void aForumPostThatWasArchivedIsFoundToo() {
    Place forum = at(LocalDiscord.FORUM);
    courier().post(forum, SamplePosts.plain(KEY));
    String there = discord.posts().getFirst().id();
    discord.archive(there, false);
    assertThat(courier().find(forum, SamplePosts.plain(KEY), START)).contains(there);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502})
  void aForumAtWhichDiscordFailsIsNotTriedTwice(int status) {
    discord.faults().plan(1, "POST", "threads", new Fault.Status(status));
    assertThat(courier().post(at(LocalDiscord.FORUM), SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Lost());
    assertThat(discord.posts()).isEmpty();
  }

  @Test
  void theOwnerManagesEverything() {
    assertThat(courier().manages(person(discord.owner()), place())).isTrue();
    assertThat(courier().manages(manager(), at(LocalDiscord.THREAD))).isTrue();
  }

  @Test
  void whoMayManageOneChannelOnlyManagesThatOne() {
    LocalPerson cleo = discord.person("cleo");
    discord.grant(LocalDiscord.SUPPORT, cleo, 4);
    discord.forbid(LocalDiscord.SUPPORT, 14);
    await().until(() -> courier().hindrance(at(LocalDiscord.SUPPORT)).isPresent());
    assertThat(courier().manages(person(cleo), at(LocalDiscord.SUPPORT))).isTrue();
    assertThat(courier().manages(person(cleo), place())).isFalse();
  }

  @Test
  void whoManagesIsAskedOnceAMinute() {
    courier().manages(manager(), place());
    courier().manages(manager(), place());
    assertThat(discord.calls().stream().filter(call -> call.contains("/members/"))).hasSize(1);
  }

  @Test
  void aChannelOfAnotherGuildIsNotThere() {
    Place other =
        new Place(Senders.DISCORD, "5", LocalDiscord.GENERAL, Optional.empty(), Place.Kind.GROUP);
    // Until its shard says that it is connected, a guild that is not there may still come.
    await()
        .untilAsserted(
            () -> assertThat(courier().hindrance(other)).contains(Hindrance.of(Kind.REMOVED)));
    assertThat(courier().manages(manager(), other)).isFalse();
  }

  private List<String> shown(String channel) {
    return discord.messages().stream()
        .filter(message -> message.channel().equals(channel))
        .map(LocalMessage::text)
        .toList();
  }

  private static Post post(Optional<String> role, boolean silent) {
    return new Post(SamplePosts.card(), Optional.empty(), KEY, role, silent);
  }

  private static Place at(String channel) {
    return new Place(
        Senders.DISCORD, LocalDiscord.GUILD, channel, Optional.empty(), Place.Kind.GROUP);
  }

  private static Person person(LocalPerson person) {
    return new Person(Senders.DISCORD, person.id(), Set.of());
  }
}
