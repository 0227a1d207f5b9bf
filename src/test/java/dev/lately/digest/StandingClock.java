package dev.lately.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until a test moves it.
public final class StandingClock implements InstantSource {
  private volatile Instant now;

  public StandingClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void move(Duration time) {
    now = now.plus(time);
  }

  public void moveTo(String instant) {
    now = Instant.parse(instant);
  }
}
