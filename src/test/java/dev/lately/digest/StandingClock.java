package dev.lately.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until a test moves it.
final class StandingClock implements InstantSource {
  private volatile Instant now;

  StandingClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void move(Duration time) {
    now = now.plus(time);
  }

  void moveTo(String instant) {
    now = Instant.parse(instant);
  }
}
