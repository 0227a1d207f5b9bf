package dev.lately.kill;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Content;
import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/// Rounds on one database, between chats that outlive every process: in each, a process is killed
/// at a step of one digest a platform. The process of the next round finds what it left.
public final class KillRounds implements AutoCloseable {
  /// Longer than what was planned and not handed out waits for the next sweep.
  static final Duration BOUND = Duration.ofSeconds(100);

  static final Path FOLDER = Path.of("target", "kill").toAbsolutePath();

  private final DatabaseAddress address;
  private final Database database;
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Platforms platforms = new Platforms();
  private final Path log;
  private final Startup startup;
  private final int atOnce;
  private final Map<Long, Round> rounds = new LinkedHashMap<>();
  private int played;
  private int places;
  private int kills;

  /// At which step the process of a digest was killed, and where it was to go.
  private record Round(Step step, Place place) {}

  /// So many digests a platform stand at the step when a process is killed there.
  public KillRounds(DatabaseAddress address, int atOnce, Startup startup) throws IOException {
    this.address = address;
    this.atOnce = atOnce;
    this.database = Database.of(address);
    this.subscriptions = new JdbcSubscriptions(database);
    this.deliveries = new JdbcDeliveries(database);
    this.log = Files.createTempFile(Files.createDirectories(FOLDER), "killed-", ".log");
    this.startup = startup;
    if (!startup.isKnown()) {
      train();
    }
  }

  /// One whole life, after which the others start sooner.
  private void train() throws IOException {
    Map<Long, String> subjects = subjects(Step.SENT);
    try (Victim first =
        new Victim(startup.first(orders(Step.SENT, subjects)), log, platforms::fail)) {
      first.await(subjects.values());
      first.end();
    }
  }

  /// A new file.
  public static DatabaseAddress file() throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(FOLDER), "database-");
    return new DatabaseAddress.File(folder.resolve("lately.db"));
  }

  /// How many processes were killed.
  public int kills() {
    return kills;
  }

  /// Kills a process at that step. Each second time Discord forgets the nonce before another
  /// process goes on.
  public void play(Step step) throws IOException {
    Map<Long, String> subjects = subjects(step);
    if (step.first().isPresent()) {
      kill(step.first().get(), subjects);
    }
    kill(step, subjects);
    if (++played % 2 == 0) {
      platforms.forgetNonces();
    }
  }

  private void kill(Step step, Map<Long, String> subjects) throws IOException {
    try (Victim victim = victim(step, subjects)) {
      victim.await(step.isOfProcess() ? List.of(Step.PROCESS) : subjects.values());
      if (step.needsMessage()) {
        subjects.forEach((id, channel) -> platforms.awaitMessage(channel, id));
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException("at " + step + " of " + subjects + ", see " + log, e);
    }
    kills++;
  }

  private Victim victim(Step step, Map<Long, String> subjects) throws IOException {
    return new Victim(startup.later(orders(step, subjects)), log, platforms::fail);
  }

  private Orders orders(Step step, Map<Long, String> subjects) {
    return new Orders(address, platforms.discordUrl(), platforms.telegramUrl(), step, subjects);
  }

  /// A digest for each platform that the step knows, due now, and the channels that they go to.
  private Map<Long, String> subjects(Step step) {
    Map<Long, String> subjects = new TreeMap<>();
    for (int n = 0; n < atOnce; n++, places++) {
      for (String platform : step.platforms()) {
        Place place = Platforms.place(platform, places % Platforms.PLACES);
        long id = subscribe(place);
        subjects.put(id, place.channel());
        rounds.put(id, new Round(step, place));
      }
    }
    return subjects;
  }

  private long subscribe(Place place) {
    Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    Person person = new Person(place.platform(), "4711", Set.of());
    LocalTime at = LocalTime.ofInstant(due, ZoneOffset.UTC);
    Rhythm rhythm = new Rhythm(at, ZoneOffset.UTC, Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
    return subscriptions
        .add(
            place,
            new Founder(person, Locale.ENGLISH, due),
            new Terms(rhythm, Content.usual(), Manner.USUAL),
            due)
        .orElseThrow()
        .id();
  }

  /// A process that nobody stops delivers what is left.
  private void recover() throws IOException {
    try (Victim _ = victim(Step.NOWHERE, Map.of())) {
      Awaitility.await().atMost(BOUND).pollInterval(Duration.ofMillis(50)).until(this::isSettled);
    }
  }

  private boolean isSettled() {
    return deliveries.open().isEmpty()
        && rounds.keySet().stream().noneMatch(id -> deliveries.last(id, 1).isEmpty());
  }

  /// What became of each, once nothing is left to do.
  public List<Result> results() throws IOException {
    recover();
    return rounds.entrySet().stream().map(each -> result(each.getKey(), each.getValue())).toList();
  }

  private Result result(long subscription, Round round) {
    Delivery only = deliveries.last(subscription, 1).getFirst();
    long messages = platforms.messages(round.place().channel(), subscription);
    return new Result(round.step(), round.place().platform().value(), only.outcome(), messages);
  }

  @Override
  public void close() {
    platforms.close();
    database.close();
  }
}
