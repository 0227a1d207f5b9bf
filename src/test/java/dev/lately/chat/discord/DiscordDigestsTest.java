package dev.lately.chat.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.discord.local.LocalChannel;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalFaults.Fault;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.river.DigestHouse;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Digests from the database to a reader's eyes and back, over the real JDA at a local Discord.
class DiscordDigestsTest {
  private final LocalDiscord discord = LocalDiscord.start();
  private final LocalPerson ann = discord.person("ann").with(LocalDiscord.MANAGERS);
  private final LocalPerson bob = discord.person("bob");
  private DiscordPlatform platform =
      LocalDiscordTest.platform(discord.apiUrl(), LocalDiscord.TOKEN);
  private DigestHouse house;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new DigestHouse(Senders.DISCORD, folder, LocalDiscord.GUILD);
    platform.open(house.answerer(platform.couriers()));
    await().until(() -> !discord.commands().isEmpty());
  }

  @AfterEach
  void close() {
    platform.close();
    house.close();
    discord.close();
  }

  private void restart() {
    platform.close();
    platform = LocalDiscordTest.platform(discord.apiUrl(), LocalDiscord.TOKEN);
    platform.open(house.answerer(platform.couriers()));
  }

  @Test
  void whatIsTypedIsPostedPressedAndExplained() {
    LocalMessage added = type("add", Map.of("at", "08:00", "channel", LocalDiscord.SUPPORT));
    assertThat(added.text()).contains("Digest 1 is set up", "<#" + LocalDiscord.SUPPORT + ">");
    assertThat(added.reader()).contains(ann);
    house.morning();
    restart();
    LocalMessage digest = only(LocalDiscord.SUPPORT);
    assertBrowsed(digest, bob.in(LocalDiscord.SUPPORT));
    assertThat(press(bob, digest, "Pause").text()).contains("Only people who may manage");
    assertThat(house.subscription().isActive()).isTrue();
    LocalMessage paused = press(ann, digest, "Pause");
    assertThat(paused.text()).contains("Digest 1 is paused");
    assertThat(paused.reader()).contains(ann.in(LocalDiscord.SUPPORT));
    assertThat(type("preview", Map.of("id", 1)).body().path("files")).hasSize(1);
    assertThat(type("explain", Map.of("id", 1)).text()).contains("paused since", "came");
    press(ann, paused, "Resume");
    house.morning();
    assertThat(shown(LocalDiscord.SUPPORT)).hasSize(2);
    assertThat(digest.edits()).isZero();
    assertThat(bob.sees()).isEmpty();
  }

  private LocalMessage type(String verb, Map<String, ?> options) {
    return ann.type("/sessions digest " + verb, options).answer();
  }

  private static LocalMessage press(LocalPerson person, LocalMessage message, String label) {
    return person.in(message.channel()).press(message, message.button(label)).answer();
  }

  @Test
  void changeAndRemoveWorkUnderAPostInAForumToo() {
    type("add", Map.of("at", "08:00", "channel", LocalDiscord.FORUM));
    house.morning();
    LocalMessage post = only(discord.posts().getFirst().id());
    LocalMessage card = press(ann, post, "Change");
    assertThat(card.text()).contains("Digest 1");
    press(ann, card, "Explain");
    assertThat(card.text()).contains("came");
    press(ann, card, "Change");
    press(ann, card, "Remove");
    press(ann, card, "Remove it");
    assertThat(card.text()).contains("is removed", "channel:" + LocalDiscord.FORUM);
    assertThat(press(ann, post, "Pause").text()).contains("was removed");
  }

  @ParameterizedTest
  @ValueSource(strings = {LocalDiscord.GENERAL, LocalDiscord.THREAD, LocalDiscord.ARCHIVED})
  void aDigestComesOnceWithItsPictureAndItsListIsForWhoeverPresses(String channel) {
    subscribe(channel);
    house.morning();
    house.round().deliver();
    LocalMessage digest = only(channel);
    assertThat(digest.body().path("files")).hasSize(1);
    assertThat(digest.body().path("attachments").path(0).path("description").asText())
        .contains("Sessions by hour");
    assertBrowsed(digest, bob.in(channel));
  }

  @Test
  void theButtonsOfAPostInAForumWorkInThatPost() {
    subscribe(LocalDiscord.FORUM);
    house.morning();
    LocalChannel post = discord.posts().getFirst();
    assertBrowsed(only(post.id()), bob.in(post.id()));
  }

  @Test
  void aButtonWorksAfterARestart() {
    subscribe(LocalDiscord.GENERAL);
    house.morning();
    restart();
    assertBrowsed(only(LocalDiscord.GENERAL), bob);
  }

  @Test
  void theFileOfADigestIsForWhoeverPressesAlone() throws IOException {
    subscribe(LocalDiscord.GENERAL);
    house.morning();
    LocalMessage digest = only(LocalDiscord.GENERAL);
    LocalMessage answer = press(bob, digest, "CSV");
    assertThat(answer.reader()).contains(bob);
    assertThat(answer.text()).containsPattern("[0-9]+ sessions? of .+ as CSV\\.");
    Map.Entry<String, JsonNode> file = answer.body().path("files").properties().iterator().next();
    assertThat(file.getKey()).matches("sessions-\\d{4}-\\d\\d-\\d\\d\\.csv");
    assertThat(new String(file.getValue().binaryValue(), UTF_8))
        .startsWith("\uFEFFsource,vendor,id,title,created,last_activity,messages,origin,link\r\n")
        .endsWith("\r\n");
    assertThat(digest.edits()).isZero();
  }

  @Test
  void aFileThatDiscordRefusesIsToldToBeMissing() {
    subscribe(LocalDiscord.GENERAL);
    house.morning();
    discord.faults().plan(1, "POST", "webhooks", new Fault.Refused(413, 40005));
    LocalMessage told = press(bob, only(LocalDiscord.GENERAL), "CSV");
    assertThat(told.text())
        .contains("The file may not have come through.")
        .doesNotContain("as CSV.");
    assertThat(told.body().has("files")).isFalse();
  }

  /// Browse is answered for the presser alone, with pages that turn.
  private static void assertBrowsed(LocalMessage digest, LocalPerson reader) {
    LocalMessage list = reader.press(digest, digest.button("Browse these")).answer();
    assertThat(list.reader()).contains(reader);
    assertThat(list.text()).contains("Page 1 of");
    reader.press(list, list.button("Refresh")).answer();
    assertThat(list.text()).contains("Page 1 of");
    LocalMessage form = reader.submit(reader.press(list, middle(list)).form(), "1").answer();
    assertThat(form.text()).contains("Page 1 of");
    assertThat(digest.edits()).isZero();
  }

  private static String middle(LocalMessage list) {
    return list.controls().stream()
        .filter(control -> control.path("label").asText().contains("/"))
        .map(control -> control.path("custom_id").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDiscordThatFellSilentAfterItDidItIsAskedAndNothingComesTwice() {
    subscribe(LocalDiscord.GENERAL);
    discord.faults().plan(2, "POST", "messages", new Fault.Lost());
    house.morning();
    assertThat(house.outcomes()).containsExactly(new Outcome.Sending());
    discord.faults().plan(4, "GET", "messages", new Fault.Reset());
    house.round().deliver();
    house.round().deliver();
    assertThat(house.outcomes()).containsExactly(new Outcome.Sending());
    house.round().deliver();
    String message = only(LocalDiscord.GENERAL).id();
    assertThat(house.outcomes()).containsExactly(new Outcome.Sent(message, false));
  }

  @Test
  void aDiscordThatFellSilentBeforeItDidItGetsTheDigestOnceItIsBack() {
    subscribe(LocalDiscord.GENERAL);
    discord.faults().plan(2, "POST", "messages", new Fault.Reset());
    house.morning();
    discord.faults().plan(2, "GET", "messages", new Fault.Reset());
    house.round().deliver();
    assertThat(shown(LocalDiscord.GENERAL)).isEmpty();
    house.round().deliver();
    house.round().deliver();
    String message = only(LocalDiscord.GENERAL).id();
    assertThat(house.outcomes()).containsExactly(new Outcome.Sent(message, false));
  }

  @ParameterizedTest
  @CsvSource({
    LocalDiscord.GENERAL + ",10,View Channel",
    LocalDiscord.GENERAL + ",11,Send Messages",
    LocalDiscord.GENERAL + ",15,Attach Files",
    LocalDiscord.FORUM + ",11,Create Posts"
  })
  void aMissingRightIsToldToWhoSubscribedAndWhenItIsBackTheDigestIsToo(
      String channel, int right, String name) {
    subscribe(channel);
    discord.forbid(channel, right);
    Hindrance why = new Hindrance(Hindrance.Kind.MISSING_PERMISSION, name);
    await().until(() -> hindrance(channel).equals(Optional.of(why)));
    house.morning();
    assertThat(house.outcomes()).containsExactly(new Outcome.Failed(why));
    assertThat(told()).singleElement().asString().contains(name).contains("<#" + channel + ">");
    house.round().review();
    assertThat(house.subscription().isActive()).isFalse();
    discord.allow(channel, right);
    assertResumed(channel);
  }

  @Test
  void aLockedThreadIsToldAndServedAgainOnceItIsOpened() {
    subscribe(LocalDiscord.THREAD);
    discord.archive(LocalDiscord.THREAD, true);
    await().until(() -> hindrance(LocalDiscord.THREAD).isPresent());
    house.morning();
    assertThat(told()).singleElement().asString().contains("closed");
    discord.open(LocalDiscord.THREAD);
    assertResumed(LocalDiscord.THREAD);
    assertThat(shown(LocalDiscord.THREAD)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {LocalDiscord.SUPPORT, LocalDiscord.THREAD, LocalDiscord.FORUM})
  void aDeletedChannelIsToldOnceAndNothingIsForgotten(String channel) {
    subscribe(channel);
    discord.delete(channel);
    await().until(() -> hindrance(channel).isPresent());
    house.morning();
    house.round().review();
    house.round().foresee();
    assertThat(told()).singleElement().asString().contains("does not exist any more");
    assertThat(house.subscription().state())
        .isInstanceOfSatisfying(
            State.Hindered.class,
            state -> assertThat(state.why()).isEqualTo(Hindrance.of(Hindrance.Kind.GONE)));
  }

  @Test
  void aGuildThatThrewLatelyOutIsToldAndServedAgainOnceItInvitesLately() {
    subscribe(LocalDiscord.GENERAL);
    discord.expel();
    await().until(() -> hindrance(LocalDiscord.GENERAL).isPresent());
    house.morning();
    assertThat(told()).singleElement().asString().contains("removed");
    assertThat(house.subscription().isActive()).isFalse();
    discord.invite();
    assertResumed(LocalDiscord.GENERAL);
  }

  @Test
  void whatWillStandInTheWayIsToldBeforeTheHour() {
    subscribe(LocalDiscord.GENERAL);
    discord.forbid(LocalDiscord.GENERAL, 14);
    await().until(() -> hindrance(LocalDiscord.GENERAL).isPresent());
    house.round().foresee();
    house.round().foresee();
    assertThat(told()).singleElement().asString().contains("Embed Links");
    assertThat(house.subscription().isActive()).isTrue();
  }

  private void assertResumed(String channel) {
    await().until(() -> hindrance(channel).isEmpty());
    house.round().review();
    assertThat(house.subscription().isActive()).isTrue();
    house.morning();
    assertThat(house.outcomes().getFirst()).isInstanceOf(Outcome.Sent.class);
    assertThat(told()).hasSize(1);
  }

  private void subscribe(String channel) {
    house.subscribe(at(channel), new Person(Senders.DISCORD, ann.id(), Set.of()));
  }

  private Optional<Hindrance> hindrance(String channel) {
    return platform.couriers().getFirst().hindrance(at(channel));
  }

  private List<String> told() {
    return discord.privately(ann).stream().map(LocalMessage::text).toList();
  }

  private LocalMessage only(String channel) {
    List<LocalMessage> all = shown(channel);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<LocalMessage> shown(String channel) {
    return discord.messages().stream()
        .filter(m -> m.channel().equals(channel) && m.reader().isEmpty())
        .toList();
  }

  private static Place at(String channel) {
    return new Place(
        Senders.DISCORD, LocalDiscord.GUILD, channel, Optional.empty(), Place.Kind.GROUP);
  }
}
