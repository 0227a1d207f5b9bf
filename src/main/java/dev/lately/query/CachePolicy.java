package dev.lately.query;

import java.time.Duration;

/// How long people wait and how long answers are kept.
///
/// `deadline` is what a list waits for a late source, `patience` what one conversation does.
/// `stale` is how long a failing source's last rows are shown. `retry` is how long a failure is
/// remembered before the vendor is asked again. Lists are kept for their later pages: `snapshots`
/// of them, each until nobody read in it for `idle`.
public record CachePolicy(
    Duration deadline,
    Duration patience,
    Duration stale,
    Duration retry,
    int snapshots,
    Duration idle) {
  public static final CachePolicy DEFAULT =
      new CachePolicy(
          Duration.ofMillis(2500),
          Duration.ofSeconds(10),
          Duration.ofHours(24),
          Duration.ofSeconds(5),
          1000,
          Duration.ofHours(1));

  /// Rows older than so many times their freshness are not shown before their source was waited
  /// for.
  static final int WAIT_AFTER = 10;
}
