package dev.lately.store;

import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.PLAIN;

import dev.lately.subscription.Deliveries.Plan;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscriptions.Due;
import dev.lately.subscription.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Prints how long the database takes to read and to plan 10,000 digests that are due at once.
final class PlanningRun {
  private static final int MANY = 10_000;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  private PlanningRun() {}

  public static void main(String[] args) {
    for (DatabaseAddress address : List.of(OpenDatabase.file(), Postgres.empty())) {
      try (Database database = Database.of(address)) {
        run(database);
      }
    }
  }

  private static void run(Database database) {
    JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
    Instant start = Instant.now();
    for (int i = 0; i < MANY; i++) {
      subscriptions.add(Wishes.chat("-" + i), FOUNDER, PLAIN, NOW).orElseThrow();
    }
    Instant added = Instant.now();
    List<Due> due = subscriptions.dueBy(NOW, MANY);
    Instant read = Instant.now();
    new JdbcDeliveries(database).plan(due.stream().map(PlanningRun::plan).toList());
    Instant planned = Instant.now();
    System.out.printf(
        "%s: %d added one by one in %d ms, read as due in %d ms, planned in %d ms%n",
        database.name(),
        due.size(),
        Duration.between(start, added).toMillis(),
        Duration.between(added, read).toMillis(),
        Duration.between(read, planned).toMillis());
  }

  private static Plan plan(Due due) {
    long id = due.subscription().id();
    return new Plan(
        List.of(new Delivery(id, TODAY, TODAY, NOW, new Outcome.Planned(), NOW)),
        NOW.plus(Duration.ofDays(1)));
  }
}
