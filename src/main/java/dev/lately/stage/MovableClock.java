package dev.lately.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock moved ahead by as much as somebody likes; it never goes back.
public final class MovableClock implements InstantSource {
  private final InstantSource source;
  private volatile Duration ahead = Duration.ZERO;

  public MovableClock(InstantSource source) {
    this.source = source;
  }

  @Override
  public Instant instant() {
    return source.instant().plus(ahead);
  }

  synchronized void moveTo(Instant later) {
    Duration more = Duration.between(instant(), later);
    ahead = more.isNegative() ? ahead : ahead.plus(more);
  }
}
