package dev.lately.query;

import dev.lately.provider.ProviderException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The calls at one vendor that nobody waits for: few at once, and none while the vendor rests or
/// half of its budget is used. That they fail keeps no reader's call back.
final class Aside {
  private static final int AT_ONCE = 4;

  private final Line line;
  private final Breaker breaker;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Aside(SourceFeed feed, Pace pace) {
    this.line = feed.line();
    this.breaker = new Breaker(feed.name() + " aside", pace.clock());
  }

  /// Whether a call may be made now.
  boolean isOpen() {
    return line.isPassable() && breaker.rest().isEmpty();
  }

  /// Makes a call when it is its turn.
  ///
  /// @throws ProviderException also when it may not be made then
  <T> T call(Supplier<T> call) throws InterruptedException {
    turns.acquire();
    try {
      breaker.enter();
      return watched(call);
    } finally {
      turns.release();
    }
  }

  private <T> T watched(Supplier<T> call) {
    Optional<ProviderException> outcome = Optional.empty();
    try {
      return line.inPassing(call);
    } catch (ProviderException failure) {
      outcome = Optional.of(failure);
      throw failure;
    } finally {
      breaker.leave(outcome);
    }
  }
}
