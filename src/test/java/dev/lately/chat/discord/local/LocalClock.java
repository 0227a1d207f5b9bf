package dev.lately.chat.discord.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The local Discord's clock: the real one, and what a test moved it ahead.
public final class LocalClock implements InstantSource {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  public void advance(Duration by) {
    ahead.updateAndGet(by::plus);
  }
}
