package dev.lately;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The system's clock, moved ahead by as much as somebody likes; it never goes back.
final class MovableClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead);
  }

  synchronized void moveTo(Instant later) {
    Duration more = Duration.between(instant(), later);
    ahead = more.isNegative() ? ahead : ahead.plus(more);
  }
}
