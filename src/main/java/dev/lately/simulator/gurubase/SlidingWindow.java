package dev.lately.simulator.gurubase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A limit of so many calls in any stretch of time, for each account; refused calls do not count.
final class SlidingWindow {
  private final int calls;
  private final Duration per;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  SlidingWindow(int calls, Duration per) {
    this.calls = calls;
    this.per = per;
  }

  /// Takes a call, or tells how long until one is free.
  synchronized Optional<Duration> take(String account, Instant now) {
    Deque<Instant> log = taken.computeIfAbsent(account, _ -> new ArrayDeque<>());
    log.removeIf(t -> !t.plus(per).isAfter(now) || t.isAfter(now));
    if (log.size() >= calls) {
      return Optional.of(Duration.between(now, log.getFirst().plus(per)));
    }
    log.addLast(now);
    return Optional.empty();
  }
}
