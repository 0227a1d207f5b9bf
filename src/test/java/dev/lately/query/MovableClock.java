package dev.lately.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until a test moves it; who waits by it is woken by the move.
final class MovableClock implements InstantSource, Waiting {
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");
  private int waiting;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void until(Instant moment) throws InterruptedException {
    waiting++;
    while (now.isBefore(moment)) {
      wait();
    }
    waiting--;
  }

  synchronized void move(Duration time) {
    now = now.plus(time);
    notifyAll();
  }

  /// How many calls wait by this clock.
  synchronized int waiting() {
    return waiting;
  }
}
