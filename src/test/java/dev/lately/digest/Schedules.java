package dev.lately.digest;

import dev.lately.store.Database;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/// Schedules over one database, each as in a process of its own, all with quick hands; they do the
/// work of one [Counter].
final class Schedules implements AutoCloseable {
  /// Hands that do not move for two seconds are dead, also on a machine that has much else to do.
  private static final DigestSchedule.Pace QUICK =
      new DigestSchedule.Pace(
          Duration.ofMillis(40),
          Duration.ofMillis(500),
          Duration.ofMillis(50),
          Duration.ofMillis(50));

  final Counter counter;
  private final Database database;
  private final List<DigestSchedule> open = new ArrayList<>();

  Schedules(Database database) {
    this.database = database;
    this.counter =
        new Counter(new Books(new JdbcSubscriptions(database), new JdbcDeliveries(database)));
  }

  DataSource source() {
    return database.source();
  }

  void start() {
    start(source());
  }

  void start(DataSource connections) {
    DigestSchedule schedule =
        new DigestSchedule(
            connections,
            new DigestSchedule.Work(counter.planner, counter.run(), counter.hindrances),
            QUICK);
    open.add(schedule);
    schedule.start();
  }

  boolean isSent(Subscription subscription) {
    return counter.outcomes(subscription).stream().anyMatch(o -> o instanceof Outcome.Sent);
  }

  static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open.forEach(DigestSchedule::close);
  }
}
