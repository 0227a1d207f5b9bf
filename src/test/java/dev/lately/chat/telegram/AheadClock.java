package dev.lately.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The real clock, moved ahead by as much as a test likes.
final class AheadClock implements InstantSource {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead.get());
  }

  void advance(Duration by) {
    ahead.updateAndGet(by::plus);
  }
}
