package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.digest.DigestSchedule;
import dev.lately.left.Left;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.settings.Settings;
import dev.lately.settings.SettingsReader;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.store.Postgres;
import dev.lately.subscription.Content;
import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot with its digests, between a vendor and a local Telegram, by a clock that runs ahead.
class BotTest {
  private static final long GROUP = -1001234567890L;
  private static final long SMALL_GROUP = -4711;
  private static final long SUPERGROUP = -1009876543210L;
  private static final PlatformId TELEGRAM = new PlatformId("telegram");

  @TempDir Path folder;
  private volatile Duration ahead = Duration.ZERO;
  private final InstantSource clock = () -> Instant.now().plus(ahead);
  private Simulator simulator;
  private LocalBotApi telegram;
  private HeldBotApi way;
  private Settings settings;
  private Database database;
  private Bot bot;

  @BeforeEach
  void open() throws Exception {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(40));
    telegram = new LocalBotApi();
    way = new HeldBotApi(telegram);
    telegram.telegram().type(GROUP, 77, "Hello");
    openDatabase("url: \"jdbc:sqlite:" + folder.resolve("lately.db") + "\"");
  }

  private void openDatabase(String address) throws IOException {
    settings = new SettingsReader(Providers.ALL, Map.of()).read(configuration(address));
    database = Database.of(settings.database());
  }

  private void openServer() throws IOException {
    database.close();
    DatabaseAddress.Server server = Postgres.empty();
    Path password =
        Files.writeString(folder.resolve("password"), server.password().orElseThrow().value());
    openDatabase(
        "url: \"%s\", user: %s, password: \"file:%s\""
            .formatted(server.url(), server.user().orElseThrow(), password));
  }

  private void start() throws InterruptedException {
    bot = new Bot(settings, clock);
    bot.open();
    bot.startDigests();
  }

  @AfterEach
  void close() {
    way.release();
    bot.close();
    database.close();
    way.close();
    telegram.close();
    simulator.close();
    Left.database(folder);
  }

  private Path configuration(String databaseAddress) throws IOException {
    SimulatedVendor vendor = simulator.vendor("pocketpaw");
    Path key = Files.writeString(folder.resolve("key"), vendor.key());
    Path token = Files.writeString(folder.resolve("token"), LocalBotApi.TOKEN);
    return Files.writeString(
        folder.resolve("lately.yml"),
        """
        sources:
          - {name: agent-home, provider: pocketpaw, baseUrl: "%s", key: "file:%s"}
        telegram: {token: "file:%s", apiUrl: "%s"}
        access:
          telegram:
            - {chat: %s, grants: [{sources: "*", level: transcript}]}
            - {chat: %s, grants: [{sources: "*", level: transcript}]}
        database: {%s}
        http: {port: %s}
        """
            .formatted(
                vendor.url(),
                key,
                token,
                way.url(),
                GROUP,
                SMALL_GROUP,
                databaseAddress,
                freePort()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// Daily at that time from now.
  private Subscription daily(Duration fromNow) {
    return daily(GROUP, fromNow);
  }

  private Subscription daily(long chat, Duration fromNow) {
    Instant first = clock.instant().plus(fromNow).truncatedTo(ChronoUnit.MINUTES);
    LocalTime at = first.atZone(ZoneOffset.UTC).toLocalTime();
    Rhythm rhythm = new Rhythm(at, ZoneOffset.UTC, Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
    String group = String.valueOf(chat);
    return new JdbcSubscriptions(database)
        .add(
            new Place(TELEGRAM, group, group, Optional.empty(), Place.Kind.GROUP),
            new Founder(new Person(TELEGRAM, "77", Set.of()), Locale.ENGLISH, clock.instant()),
            new Terms(rhythm, Content.usual(), Manner.USUAL),
            first)
        .orElseThrow();
  }

  private Deliveries deliveries() {
    return new JdbcDeliveries(database);
  }

  private boolean isSent(Subscription digest, int times) {
    List<Delivery> last = deliveries().last(digest.id(), 10);
    return last.size() == times && last.stream().allMatch(d -> d.outcome() instanceof Outcome.Sent);
  }

  private int posts() {
    return telegram.telegram().shown(GROUP).size();
  }

  @Test
  void aDigestComesInItsTime() throws Exception {
    start();
    Subscription digest = daily(Duration.ofHours(1));
    ahead = Duration.ofMinutes(61);
    await().atMost(Duration.ofSeconds(30)).until(() -> isSent(digest, 1));
    assertThat(posts()).isEqualTo(1);
    assertThat(metrics()).contains("lately_digests_total{outcome=\"sent\"} 1.0");
  }

  @Test
  void aDigestComesFromAServersDatabaseToo() throws Exception {
    openServer();
    start();
    Subscription digest = daily(Duration.ofHours(1));
    ahead = Duration.ofMinutes(61);
    await().atMost(Duration.ofSeconds(30)).until(() -> isSent(digest, 1));
    assertThat(posts()).isEqualTo(1);
  }

  private String metrics() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + settings.http().port() + "/metrics");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void whatWasPlannedBeforeTheEndComesAfterTheStart() throws Exception {
    Subscription digest = daily(Duration.ofHours(1));
    ahead = Duration.ofMinutes(61);
    Instant due = new JdbcSubscriptions(database).next(digest.id()).orElseThrow();
    LocalDate date = due.atZone(ZoneOffset.UTC).toLocalDate();
    Delivery planned =
        new Delivery(digest.id(), date, date, due, new Outcome.Planned(), clock.instant());
    deliveries().plan(List.of(new Deliveries.Plan(List.of(planned), due.plus(Duration.ofDays(1)))));

    start();

    await().atMost(Duration.ofSeconds(30)).until(() -> isSent(digest, 1));
    assertThat(posts()).isEqualTo(1);
  }

  @Test
  void theEndLetsWhatIsBeingSentComeThrough() throws Exception {
    start();
    Subscription digest = daily(Duration.ofHours(1));
    way.hold();
    ahead = Duration.ofMinutes(61);
    await().atMost(Duration.ofSeconds(30)).until(() -> way.held() == 1);
    Thread end = Thread.ofPlatform().start(bot::close);
    await().until(() -> isEnding(end, DigestSchedule.class));
    way.release();
    end.join();
    assertThat(isSent(digest, 1)).isTrue();

    start();
    ahead = ahead.plus(Duration.ofDays(1));
    await().atMost(Duration.ofSeconds(30)).until(() -> isSent(digest, 2));
    assertThat(posts()).as("one a day").isEqualTo(2);
  }

  private static boolean isEnding(Thread end, Class<?> part) {
    return Stream.of(end.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(part.getName()));
  }

  @Test
  void whatIsChangedInATerminalIsServedByTheRunningBot() throws Exception {
    start();
    Subscription digest = daily(Duration.ofHours(20));
    LocalTime sooner = LocalTime.now(ZoneOffset.UTC).plusHours(2).truncatedTo(ChronoUnit.MINUTES);
    String config = folder.resolve("lately.yml").toString();
    assertThat(
            Shell.commandLine()
                .execute("digest", "--config", config, "edit", "" + digest.id(), "at:" + sooner))
        .isZero();
    ahead = Duration.ofMinutes(121);
    await().atMost(Duration.ofSeconds(30)).until(() -> isSent(digest, 1));
  }

  @Test
  void aGroupThatMovesWhileItsDigestIsSentIsFollowedForGood() throws Exception {
    telegram.telegram().type(SMALL_GROUP, 77, "Hello");
    telegram.telegram().type(SUPERGROUP, 77, "Hello again");
    Subscription digest = daily(SMALL_GROUP, Duration.ofHours(1));
    way.move(SMALL_GROUP, SUPERGROUP);
    start();
    ahead = Duration.ofMinutes(61);
    // The look before the hour may hear of the move while the digest is handed out: then it is the
    // sweep that finds it, some seconds later.
    await().atMost(Duration.ofSeconds(90)).until(() -> isSent(digest, 1));
    assertThat(telegram.telegram().shown(SUPERGROUP)).hasSize(1);
    assertThat(new JdbcSubscriptions(database).find(digest.id()).orElseThrow().place().space())
        .isEqualTo("" + SUPERGROUP);

    bot.close();
    start();
    telegram.telegram().type(SUPERGROUP, 77, "/recent");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(telegram.telegram().shown(SUPERGROUP).getLast().toString())
                .contains("agent-home"));
    ahead = ahead.plus(Duration.ofDays(1));
    await().atMost(Duration.ofSeconds(30)).until(() -> isSent(digest, 2));
    assertThat(telegram.telegram().shown(SMALL_GROUP)).isEmpty();
  }
}
