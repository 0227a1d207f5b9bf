package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.command.Request;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.DigestRun;
import dev.lately.digest.DigestSchedule;
import dev.lately.digest.DigestWriter;
import dev.lately.digest.Harvester;
import dev.lately.digest.Hindrances;
import dev.lately.digest.Letters;
import dev.lately.digest.Planner;
import dev.lately.digest.Postman;
import dev.lately.digest.SourcesDigest;
import dev.lately.digest.Usual;
import dev.lately.handler.AdminAnswer;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.DigestAnswer;
import dev.lately.handler.DigestLetters;
import dev.lately.handler.SealedButtons;
import dev.lately.model.Hindrance;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.store.Database;
import dev.lately.store.JdbcDayCounts;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The digests of one database: who answers about them, and the schedule that sends them.
final class Digests implements AutoCloseable {
  private final Database database;
  private final Houses house;
  private final Couriers couriers;
  private final Metrics metrics;
  private @Nullable DigestSchedule schedule;

  Digests(Database database, House house, List<Courier> couriers, Metrics metrics) {
    this(database, () -> house, couriers, metrics);
  }

  /// Of the house that is in force by then.
  Digests(Database database, Houses house, List<Courier> couriers, Metrics metrics) {
    this.database = database;
    this.house = house;
    this.couriers =
        new Couriers(couriers, (person, place) -> house.get().grants().rights(person, place));
    this.metrics = metrics;
  }

  /// Everything is answered, digests too.
  Answerer answering() {
    PerHouse<Answerer> answerers = new PerHouse<>(house, this::answering);
    return new AnswererInForce(answerers);
  }

  /// The answerer of the house that is in force when somebody asks.
  private record AnswererInForce(Supplier<Answerer> now) implements Answerer {
    @Override
    public Reply answer(Request request) {
      return now.get().answer(request);
    }

    @Override
    public Optional<Reply> refusal(Request request) {
      return now.get().refusal(request);
    }
  }

  private Answerer answering(House now) {
    DigestAnswer answer =
        new DigestAnswer(
            new DigestAnswer.Desk(books(database), couriers, writer(now, database), clock()));
    CommandHandler handler =
        now.handler().withDigests(answer).withAdministrators(administered(now));
    return new TimedAnswerer(handler, metrics, clock());
  }

  private AdminAnswer administered(House now) {
    RightsMemory kept = now.access().kept();
    return new AdminAnswer(
        new AdminAnswer.Desk(
            couriers,
            new AdminAnswer.Kept(kept.bindings(), kept.invites(), kept.audit(), kept.habits()),
            new GrantedPlaces(now.grants()),
            now.queries(),
            house.reload()));
  }

  /// Sends what is due from now on.
  synchronized void start(DigestSchedule.Pace pace) {
    Database patient = database.forWork();
    DigestSchedule started = new DigestSchedule(patient.source(), work(patient), pace);
    schedule = started;
    started.start();
  }

  private DigestSchedule.Work work(Database patient) {
    Books books = books(patient);
    Hindrances hindrances = new Hindrances(books, couriers, new LettersInForce(house), clock());
    PerHouse<DigestWriter> writers = new PerHouse<>(house, now -> writer(now, patient));
    DigestWriter writer =
        (subscription, delivery, late) -> writers.get().write(subscription, delivery, late);
    Postman postman = new Postman(couriers, writer, hindrances, new Postman.Desk(books, clock()));
    return new DigestSchedule.Work(
        new Planner(books, clock()), new DigestRun(books, postman), hindrances);
  }

  /// Letters of the house that is in force when they are written.
  private record LettersInForce(Supplier<House> house) implements Letters {
    private Letters now() {
      return new DigestLetters(house.get().readers());
    }

    @Override
    public Card hindered(Subscription subscription, Hindrance why) {
      return now().hindered(subscription, why);
    }

    @Override
    public Card lacking(Subscription subscription, Set<SourceName> missing) {
      return now().lacking(subscription, missing);
    }
  }

  private Books books(Database some) {
    return new Books(
        new JdbcSubscriptions(some), new MeteredDeliveries(new JdbcDeliveries(some), metrics));
  }

  private DigestWriter writer(House now, Database counts) {
    return new SourcesDigest(
        new Harvester(now.queries(), now.grants()),
        new Usual(new JdbcDayCounts(counts)),
        new SealedButtons(now.codes(), clock()),
        new SourcesDigest.Desk(clock(), now.readers().vendors()).with(now.readers().habits()));
  }

  private InstantSource clock() {
    return house.get().readers().clock();
  }

  /// Lets what is under way finish, for a bounded time.
  @Override
  public synchronized void close() {
    DigestSchedule started = schedule;
    if (started != null) {
      started.close();
      schedule = null;
    }
  }
}
