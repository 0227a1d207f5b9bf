package dev.lately.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a failing database from hurting anybody: after a failure it is left alone for a while, and
/// the log says once that it began and once that it is over.
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final Duration REST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private Instant until = Instant.MIN;

  Outage(InstantSource clock) {
    this.clock = clock;
  }

  /// Empty when the database failed or is left alone.
  <T> Optional<T> attempt(Supplier<T> work) {
    if (isResting()) {
      return Optional.empty();
    }
    try {
      T result = work.get();
      over();
      return Optional.of(result);
    } catch (RuntimeException e) {
      begin(e);
      return Optional.empty();
    }
  }

  private synchronized boolean isResting() {
    return clock.instant().isBefore(until);
  }

  private synchronized void begin(RuntimeException e) {
    if (until.equals(Instant.MIN)) {
      LOG.error(
          "The database fails; what buttons name is kept in memory until it works: {}",
          DatabaseException.cause(e));
    }
    until = clock.instant().plus(REST);
  }

  private synchronized void over() {
    if (!until.equals(Instant.MIN)) {
      LOG.info("The database works again");
      until = Instant.MIN;
    }
  }
}
