package dev.lately.query;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// The clock, the way of waiting by it, and the limits: what all sources share.
record Pace(CachePolicy policy, InstantSource clock, Waiting waiting) {
  /// The clock as caches count it.
  long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }
}
