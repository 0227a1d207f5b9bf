package dev.lately;

import dev.lately.stage.Agenda;
import dev.lately.store.Database;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Subscriptions.Due;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The digests on the way of the playground's clock, none before the `database` is open.
record DueDigests(Supplier<Optional<Database>> database, InstantSource clock) implements Agenda {
  private static final long LOOK_MILLIS = 20;

  /// Longer than a digest waits for a vendor that hangs.
  private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(30);

  @Override
  public Optional<Instant> next(Instant until) {
    return database.get().flatMap(open -> next(open, until));
  }

  private static Optional<Instant> next(Database open, Instant until) {
    return new JdbcSubscriptions(open).dueBy(until, 1).stream().map(Due::due).findFirst();
  }

  @Override
  public void settle() {
    database.get().ifPresent(this::settle);
  }

  private void settle(Database open) {
    try {
      for (long left = LONGEST_MILLIS; left > 0 && !isSettled(open); left -= LOOK_MILLIS) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks in this order: what is not due any more has been planned, and is open until it is sent.
  private boolean isSettled(Database open) {
    return next(open, clock.instant()).isEmpty() && new JdbcDeliveries(open).open().isEmpty();
  }
}
