package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.DigestRun;
import dev.lately.digest.DigestSchedule;
import dev.lately.digest.DigestWriter;
import dev.lately.digest.Harvester;
import dev.lately.digest.Hindrances;
import dev.lately.digest.Planner;
import dev.lately.digest.Postman;
import dev.lately.digest.SourcesDigest;
import dev.lately.digest.Usual;
import dev.lately.handler.AdminAnswer;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.DigestAnswer;
import dev.lately.handler.DigestLetters;
import dev.lately.handler.SealedButtons;
import dev.lately.ops.Metrics;
import dev.lately.store.Database;
import dev.lately.store.JdbcDayCounts;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The digests of one database: who answers about them, and the schedule that sends them.
final class Digests implements AutoCloseable {
  private final Database database;
  private final House house;
  private final Couriers couriers;
  private final Metrics metrics;
  private @Nullable DigestSchedule schedule;

  Digests(Database database, House house, List<Courier> couriers, Metrics metrics) {
    this.database = database;
    this.house = house;
    this.couriers = new Couriers(couriers, house.grants());
    this.metrics = metrics;
  }

  /// Everything is answered, digests too.
  Answerer answering() {
    DigestAnswer answer =
        new DigestAnswer(
            new DigestAnswer.Desk(books(database), couriers, writer(database), clock()));
    CommandHandler handler = house.handler().withDigests(answer).withAdministrators(administered());
    return new TimedAnswerer(handler::answer, metrics, clock());
  }

  private AdminAnswer administered() {
    RightsMemory kept = house.access().kept();
    return new AdminAnswer(
        new AdminAnswer.Desk(
            couriers,
            new AdminAnswer.Kept(kept.bindings(), kept.invites(), kept.audit(), kept.habits()),
            new GrantedPlaces(house.grants()),
            house.queries(),
            Optional.empty()));
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
    Hindrances hindrances =
        new Hindrances(books, couriers, new DigestLetters(house.readers()), clock());
    Postman postman =
        new Postman(couriers, writer(patient), hindrances, new Postman.Desk(books, clock()));
    return new DigestSchedule.Work(
        new Planner(books, clock()), new DigestRun(books, postman), hindrances);
  }

  private Books books(Database some) {
    return new Books(
        new JdbcSubscriptions(some), new MeteredDeliveries(new JdbcDeliveries(some), metrics));
  }

  private DigestWriter writer(Database counts) {
    return new SourcesDigest(
        new Harvester(house.queries(), house.grants()),
        new Usual(new JdbcDayCounts(counts)),
        new SealedButtons(house.codes(), clock()),
        new SourcesDigest.Desk(clock(), house.readers().vendors()).with(house.readers().habits()));
  }

  private InstantSource clock() {
    return house.readers().clock();
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
