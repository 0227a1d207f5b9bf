package dev.lately.query;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// The clock, the way of waiting by it, and the limits: what all sources share.
///
/// `large` is where large lists queue up that nobody waits for.
record Pace(CachePolicy policy, InstantSource clock, Waiting waiting, SingleFile large) {
  Pace(CachePolicy policy, InstantSource clock, Waiting waiting) {
    this(policy, clock, waiting, new SingleFile());
  }

  /// The clock as caches count it.
  long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }
}
