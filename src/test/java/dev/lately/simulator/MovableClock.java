package dev.lately.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until the test moves it.
public final class MovableClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-10T14:30:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void move(Duration by) {
    now = now.plus(by);
  }
}
