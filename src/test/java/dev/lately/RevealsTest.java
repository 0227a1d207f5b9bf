package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.left.Left;
import dev.lately.model.PlatformId;
import dev.lately.settings.Settings;
import dev.lately.settings.SettingsReader;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.store.Database;
import dev.lately.store.DatabaseCopy;
import dev.lately.store.JdbcReveals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reveal from the press to the message that hides it, by the running bot: a simulated vendor, the
/// real clients of both chats, a local Discord and a local Bot API, and a clock that runs ahead.
class RevealsTest {
  private static final String RAW = "visitor";
  private static final String HIDDEN = "is hidden again";
  private static final long ZOE = 77;
  private static final long ADAM = 78;
  private static final int ROWS = 20;

  @TempDir Path folder;
  private volatile Duration ahead = Duration.ZERO;
  private final InstantSource clock = () -> Instant.now().plus(ahead);
  private Simulator simulator;
  private LocalDiscord discord;
  private LocalBotApi telegram;
  private LocalPerson ann;
  private LocalPerson bob;
  private Bot bot;

  @BeforeEach
  void open() throws Exception {
    Left.revealing(true);
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(200));
    discord = LocalDiscord.start();
    telegram = new LocalBotApi();
    ann = discord.person("ann").with(LocalDiscord.ROLE);
    bob = discord.person("bob");
    bot = started("lately.db");
    await().until(() -> !discord.commands().isEmpty());
  }

  private Bot started(String database) throws Exception {
    Settings settings =
        new SettingsReader(Providers.ALL, Map.of()).read(configuration(folder.resolve(database)));
    Bot started = new Bot(settings, clock);
    started.open();
    return started;
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
    discord.close();
    simulator.close();
    Left.database(folder);
    Left.revealing(false);
  }

  private Path configuration(Path database) throws IOException {
    SimulatedVendor vendor = simulator.vendor("chatsistant");
    return Files.writeString(
        folder.resolve("lately.yml"),
        """
        sources:
          - {name: site, provider: chatsistant, baseUrl: "%s", key: "file:%s", container: %s}
        discord: {token: "file:%s", apiUrl: "%s"}
        telegram: {token: "file:%s", apiUrl: "%s"}
        access:
          discord:
            - guild: "%s"
              grants:
                - {channel: "*", sources: "*", level: transcript}
                - {role: "%s", sources: "*", level: contact}
          telegram:
            - {chat: %s, grants: [{sources: "*", level: contact}]}
            - {chat: %s, grants: [{sources: "*", level: contact}]}
        database: {url: "jdbc:sqlite:%s"}
        http: {port: %s}
        """
            .formatted(
                vendor.url(),
                Files.writeString(folder.resolve("key"), vendor.key()),
                vendor.container(),
                Files.writeString(folder.resolve("discord"), LocalDiscord.TOKEN),
                discord.apiUrl(),
                Files.writeString(folder.resolve("telegram"), LocalBotApi.TOKEN),
                telegram.url(),
                LocalDiscord.GUILD,
                LocalDiscord.ROLE,
                ZOE,
                ADAM,
                database,
                freePort()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// The card of the first session with a form that was filled in, for Ann alone.
  private LocalMessage lead() {
    ann.type("/sessions recent", Map.of("size", String.valueOf(ROWS))).answer();
    for (int row = 1; row <= ROWS; row++) {
      LocalMessage card =
          ann.type("/sessions show", Map.of("session", String.valueOf(row))).answer();
      if (card.controls().toString().contains("Reveal")) {
        return card;
      }
    }
    throw new AssertionError("no form was filled in");
  }

  private static String all(LocalMessage message) {
    return message.body().toString();
  }

  private LocalMessage revealed() {
    LocalMessage card = lead();
    assertThat(all(card)).contains("EMAIL").doesNotContain(RAW);
    LocalMessage contact = ann.press(card, card.button("Reveal")).answer();
    await().until(() -> all(contact).contains(RAW));
    return contact;
  }

  private String typed(long person, String words) {
    int before = shown(person).size();
    telegram.telegram().type(person, person, words);
    await().until(() -> shown(person).size() > before);
    return shown(person).getLast().toString();
  }

  private List<ObjectNode> shown(long person) {
    return telegram.telegram().shown(person);
  }

  /// The card of the first such session in Zoe's private chat.
  private ObjectNode leadOnTelegram() {
    typed(ZOE, "/recent size:" + ROWS);
    for (int row = 1; row <= ROWS; row++) {
      if (typed(ZOE, "/show " + row).contains("Reveal")) {
        return shown(ZOE).getLast();
      }
    }
    throw new AssertionError("no form was filled in");
  }

  private Supplier<String> revealedOnTelegram() {
    leadOnTelegram();
    int before = shown(ZOE).size();
    telegram.telegram().press(ZOE, ZOE, "Reveal");
    await().until(() -> shown(ZOE).size() > before);
    Supplier<String> contact = () -> shown(ZOE).getLast().path("text").asText();
    await().until(contact::get, text -> text.contains(RAW));
    return contact;
  }

  private void snapshot(String name) {
    try (Database open = Database.of(settings("lately.db").database());
        Database other = Database.of(settings(name).database())) {
      DatabaseCopy.copy(open, other);
    }
  }

  private Settings settings(String database) {
    try {
      return new SettingsReader(Providers.ALL, Map.of())
          .read(configuration(folder.resolve(database)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void onDiscordItIsShownToThePresserAloneAndHiddenAfterAMinute() {
    LocalMessage contact = revealed();
    assertThat(contact.reader()).map(LocalPerson::id).contains(ann.id());
    assertThat(bob.sees()).noneMatch(message -> all(message).contains(RAW));
    ahead = Duration.ofSeconds(61);
    await().until(() -> contact.text().contains(HIDDEN));
    assertThat(all(contact)).doesNotContain(RAW);
    assertThat(discord.messages()).noneMatch(message -> all(message).contains(RAW));
  }

  @Test
  void onDiscordWhoHasNotTheRightIsRefusedAtOnce() {
    LocalMessage card = lead();
    String code = card.button("Reveal");
    LocalPerson demoted =
        new LocalPerson(discord, ann.id(), "ann", ann.channel(), List.of(), "en-US");
    assertThat(demoted.press(card, code).answer().text()).contains("needs the level contact");
    assertThat(bob.replay(card, code).answer().text()).contains("needs the level contact");
    assertThat(discord.messages()).noneMatch(message -> all(message).contains(RAW));
  }

  @Test
  void onTelegramItIsShownInThePrivateChatAndHiddenAfterAMinute() {
    Supplier<String> contact = revealedOnTelegram();
    ahead = Duration.ofSeconds(61);
    await().until(() -> contact.get().contains(HIDDEN));
    assertThat(shown(ZOE)).noneMatch(message -> message.toString().contains(RAW));
  }

  @Test
  void onTelegramSomebodyElsesCodeIsRefusedEvenToWhoMayReveal() {
    String code = code(leadOnTelegram());
    typed(ADAM, "/recent");
    telegram.telegram().press(shown(ADAM).getLast(), ADAM, code);
    await()
        .until(() ->
            shown(ADAM).getLast().toString().contains("does not belong") || shown(ADAM).size() > 1);
    assertThat(shown(ADAM)).hasSizeGreaterThan(1).noneMatch(m -> m.toString().contains(RAW));
    assertThat(shown(ADAM).getLast().toString()).doesNotContain("Contact data");
  }

  private static String code(ObjectNode message) {
    return message.path("reply_markup").findParents("text").stream()
        .filter(button -> button.path("text").asText().equals("Reveal"))
        .findFirst()
        .orElseThrow()
        .path("callback_data")
        .asText();
  }

  @Test
  void anOrderlyEndHidesItBeforeTheChatsAreLeft() {
    LocalMessage contact = revealed();
    Supplier<String> other = revealedOnTelegram();
    bot.close();
    assertThat(all(contact)).contains(HIDDEN).doesNotContain(RAW);
    assertThat(other.get()).contains(HIDDEN).doesNotContain(RAW);
  }

  /// The database as it was when the process would have been killed.
  @Test
  void afterAKillTheNextStartHidesItByWhatTheDatabaseSays() throws Exception {
    LocalMessage contact = revealed();
    revealedOnTelegram();
    snapshot("killed.db");
    String kept = Files.readString(folder.resolve("killed.db"), StandardCharsets.ISO_8859_1);
    assertThat(kept).contains(HIDDEN).doesNotContain(RAW, LocalDiscord.INTERACTION);
    bot.close();
    int edits = contact.edits();
    int others = edits();
    ahead = Duration.ofSeconds(61);
    bot = started("killed.db");
    await().until(() -> contact.edits() == edits + 1 && edits() == others + 1);
    assertThat(contact.text()).contains(HIDDEN);
  }

  private int edits() {
    return Collections.frequency(telegram.methods(), "editmessagetext");
  }

  @Test
  void afterAKillOfAQuarterOfAnHourDiscordLetsNothingBeHiddenAndTheStartGoesOn() throws Exception {
    LocalMessage contact = revealed();
    snapshot("killed.db");
    bot.close();
    int edits = contact.edits();
    discord.clock().advance(Duration.ofMinutes(16));
    ahead = Duration.ofMinutes(16);
    bot = started("killed.db");
    await().until(() -> isEmpty("killed.db"));
    assertThat(contact.edits()).isEqualTo(edits);
  }

  private boolean isEmpty(String database) throws IOException {
    try (Database open = Database.of(settings(database).database())) {
      return new JdbcReveals(() -> open).open(new PlatformId("discord")).isEmpty();
    }
  }
}
