package dev.lately.river;

import dev.lately.access.Grant;
import dev.lately.access.PlaceGrants;
import dev.lately.access.SpaceGrants;
import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.command.ButtonCodes;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.DigestWriter;
import dev.lately.digest.Harvester;
import dev.lately.digest.Round;
import dev.lately.digest.SourcesDigest;
import dev.lately.digest.StandingClock;
import dev.lately.digest.Usual;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.DigestAnswer;
import dev.lately.handler.DigestLetters;
import dev.lately.handler.Readers;
import dev.lately.handler.SealedButtons;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.provider.JsonHttp;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Waiting;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.store.Database;
import dev.lately.store.JdbcButtonKeys;
import dev.lately.store.JdbcDayCounts;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.store.JdbcViews;
import dev.lately.subscription.Content;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/// All that stands behind one chat's door as the program wires it, on an SQLite file and a
/// simulated vendor, with a clock that a test moves; digests are sent when the test says so.
public final class DigestHouse implements AutoCloseable {
  private static final String VENDOR = "gurubase";

  /// Some days ago at six, since what a chat shows is dated by the chat's own clock.
  private final StandingClock clock =
      new StandingClock(
          Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3)).plusSeconds(21_600));

  private final PlatformId platform;
  private final Simulator simulator;
  private final Database database;
  private final Books books;
  private final PlaceGrants grants;
  private final CachedSessionQueries queries;

  /// What each courier is handed comes from the handler and the writer, which need the couriers.
  private Optional<Round> round = Optional.empty();

  /// `spaces` are the guilds and chats that are answered.
  public DigestHouse(PlatformId platform, Path folder, String... spaces) {
    this.platform = platform;
    this.simulator = simulator();
    this.database = Database.at(folder.resolve("lately.db"));
    this.books = new Books(new JdbcSubscriptions(database), new JdbcDeliveries(database));
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    this.queries =
        new CachedSessionQueries(
            List.of(SimulatedSource.of(simulator.vendor(VENDOR), http)),
            CachePolicy.DEFAULT,
            clock,
            Waiting.by(clock));
    this.grants =
        new PlaceGrants(
            queries.sources(),
            List.of(spaces).stream().map(space -> answered(platform, space)).toList());
  }

  private Simulator simulator() {
    try {
      return Simulator.start(SimulatorOptions.with(clock).sessions(600));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpaceGrants answered(PlatformId platform, String space) {
    Grant all = new Grant(new Grant.Audience.EveryChannel(), Optional.empty(), Level.TITLES);
    return new SpaceGrants(platform, space, List.of(all));
  }

  /// Whoever answers people there, and what is sent to them from now on.
  public Answerer answerer(List<Courier> all) {
    Couriers couriers = new Couriers(all, grants);
    ButtonCodes codes =
        new ButtonCodes(
            new JdbcButtonKeys(database, clock), new JdbcViews(database, clock), queries::sources);
    Readers readers = new Readers(clock, ZoneId.of("UTC"), Map.of());
    DigestWriter writer =
        new SourcesDigest(
            new Harvester(queries, grants),
            new Usual(new JdbcDayCounts(database)),
            new SealedButtons(codes, clock),
            new SourcesDigest.Desk(clock, Map.of()));
    round =
        Optional.of(
            new Round(books, couriers, new Round.Words(writer, new DigestLetters(readers)), clock));
    DigestAnswer digests = new DigestAnswer(new DigestAnswer.Desk(books, couriers, writer, clock));
    return new CommandHandler(queries, grants, codes, readers).withDigests(digests);
  }

  public StandingClock clock() {
    return clock;
  }

  public Round round() {
    return round.orElseThrow();
  }

  public Books books() {
    return books;
  }

  /// A chat goes on under another id.
  public void moved(String from, String to) {
    grants.moved(platform, from, to);
    books.subscriptions().moved(platform, from, to);
  }

  /// Somebody subscribed that place to a digest of every morning at eight.
  public Subscription subscribe(Place place, Person founder) {
    Rhythm rhythm =
        new Rhythm(LocalTime.of(8, 0), ZoneId.of("UTC"), Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
    Instant now = clock.instant();
    return books
        .subscriptions()
        .add(
            place,
            new Founder(founder, Locale.ENGLISH, now),
            new Terms(rhythm, Content.usual(), Manner.USUAL),
            rhythm.due(rhythm.nextAfter(now)))
        .orElseThrow();
  }

  /// It becomes the hour of the next digest, and it is sent.
  public void morning() {
    Instant due = books.subscriptions().next(subscription().id()).orElseThrow();
    clock.move(Duration.between(clock.instant(), due));
    round().deliver();
  }

  /// The only subscription.
  public Subscription subscription() {
    List<Subscription> all = books.subscriptions().after(0, 2);
    if (all.size() != 1) {
      throw new AssertionError("not one subscription: " + all);
    }
    return all.getFirst();
  }

  /// What became of its digests, the newest first.
  public List<Outcome> outcomes() {
    return books.deliveries().last(subscription().id(), 10).stream()
        .map(Delivery::outcome)
        .toList();
  }

  @Override
  public void close() {
    simulator.close();
    database.close();
  }
}
