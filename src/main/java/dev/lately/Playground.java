package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.chat.playground.PlaygroundPlatform;
import dev.lately.chat.playground.Setup;
import dev.lately.command.CommandMenu;
import dev.lately.digest.DigestSchedule;
import dev.lately.model.Language;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import dev.lately.settings.Settings.Access;
import dev.lately.settings.Settings.Chats;
import dev.lately.settings.Settings.Defaults;
import dev.lately.settings.Settings.Http;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.stage.MovableClock;
import dev.lately.stage.PlaygroundChats;
import dev.lately.stage.SimulatedSources;
import dev.lately.stage.SimulatedStage;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcAuditLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Both chats on a local page, over the five vendors simulated and a clock to move.
public final class Playground implements AutoCloseable {
  private static final Duration NEW_SESSION_EVERY = Duration.ofMinutes(47);

  private static final Duration AUDITED = Duration.ofDays(365);

  /// Whoever moves the clock is at the page, and waits for what comes.
  private static final DigestSchedule.Pace QUICK =
      new DigestSchedule.Pace(
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private final MovableClock clock = new MovableClock(InstantSource.system());
  private final Metrics metrics = new Metrics();
  private final PassingFolder folder;
  private final Simulator simulator;
  private final Settings settings;
  private final House house;
  private final PlaygroundPlatform page;
  private final CompletableFuture<Answerer> answering = new CompletableFuture<>();
  private volatile Optional<Kept> kept = Optional.empty();

  /// How it is set up: the page's port (0 takes a free one), the sessions at each vendor and the
  /// seed of what is in them, and where everybody is.
  public record Options(int port, int sessions, long seed, ZoneId zone) {}

  /// What is subscribed, what sends it, and who did what.
  private record Kept(Database database, Digests digests, JdbcAuditLog audit) {
    RightsMemory rights(InstantSource clock) {
      return RightsMemory.in(database, audit, clock);
    }

    void close() {
      digests.close();
      audit.close();
      database.close();
    }
  }

  /// @throws IOException when a vendor's server cannot be opened
  /// @throws java.io.UncheckedIOException with a message for people when the page's port is taken
  public Playground(Options options) throws IOException {
    folder = PassingFolder.below(Path.of(System.getProperty("java.io.tmpdir")));
    simulator = Simulator.start(simulated(options));
    SimulatedSources sources = SimulatedSources.at(simulator, Providers::find);
    settings = settings(sources, options.zone());
    house = Main.house(settings, memory(), metrics, clock);
    try {
      page = PlaygroundPlatform.at(options.port(), setup(sources, options.zone()));
    } catch (RuntimeException e) {
      closeBehindThePage();
      throw e;
    }
  }

  private Memory memory() {
    return Memory.ofThisProcess()
        .with(new OpeningRights(() -> kept.orElseThrow().rights(clock)).memory());
  }

  private SimulatorOptions simulated(Options options) {
    return SimulatorOptions.with(clock)
        .seed(options.seed())
        .sessions(options.sessions())
        .newSessionEvery(NEW_SESSION_EVERY)
        .zone(options.zone());
  }

  private Settings settings(SimulatedSources sources, ZoneId zone) {
    return new Settings(
        sources.configured(),
        new Chats(Optional.empty(), Optional.empty()),
        Access.to(PlaygroundChats.grants()),
        new DatabaseAddress.File(folder.path().resolve("lately.db")),
        Http.DEFAULT,
        new Defaults(zone, Language.ENGLISH, 10));
  }

  private Setup setup(SimulatedSources sources, ZoneId zone) {
    return new Setup(
        PlaygroundChats.windows(),
        house.grammar(),
        CommandMenu.withDigests(),
        house.suggestions(() -> kept.orElseThrow().database()),
        new SimulatedStage(sources, clock, zone, new DueDigests(this::database, clock)));
  }

  private Optional<Database> database() {
    return kept.map(Kept::database);
  }

  /// Where the page is from now on. It is there before the database: what is asked at once waits.
  public URI open() {
    page.open(answerer());
    Thread.ofPlatform().daemon().name("database").start(this::openDatabase);
    return page.address();
  }

  /// Who answers on the page.
  Answerer answerer() {
    return request -> answering.join().answer(request);
  }

  private void openDatabase() {
    try {
      answering.complete(open(settings.database()).answering());
    } catch (RuntimeException e) {
      answering.completeExceptionally(e);
    }
  }

  private synchronized Digests open(DatabaseAddress address) {
    Database database = Database.of(address);
    Digests digests = new Digests(database, house, page.couriers(), metrics);
    JdbcAuditLog audit = new JdbcAuditLog(database, clock, () -> AUDITED);
    kept = Optional.of(new Kept(database, digests, audit));
    digests.start(QUICK);
    return digests;
  }

  Settings settings() {
    return settings;
  }

  House house() {
    return house;
  }

  @Override
  public synchronized void close() {
    page.close();
    kept.ifPresent(Kept::close);
    closeBehindThePage();
  }

  private void closeBehindThePage() {
    simulator.close();
    folder.close();
    metrics.close();
  }
}
