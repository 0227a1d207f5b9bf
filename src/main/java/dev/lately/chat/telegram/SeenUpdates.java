package dev.lately.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;

/// The updates that came lately: Telegram may send one twice, and may begin anew with lower numbers
/// after a quiet week.
final class SeenUpdates {
  private static final int REMEMBERED = 1000;

  /// Long before the week after which Telegram begins anew.
  private static final Duration QUIET = Duration.ofDays(1);

  private final Set<Integer> ids = new LinkedHashSet<>();
  private final InstantSource clock;
  private Instant last;

  SeenUpdates(InstantSource clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  /// Whether it comes for the first time.
  synchronized boolean isNew(int id) {
    last = clock.instant();
    boolean added = ids.add(id);
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    return added;
  }

  /// Whether nothing came for so long that the next update may have any number.
  synchronized boolean isQuiet() {
    return Duration.between(last, clock.instant()).compareTo(QUIET) > 0;
  }
}
