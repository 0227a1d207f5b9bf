package dev.lately.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How a call in the background waits for the moment when its vendor allows it.
@FunctionalInterface
public interface Waiting {
  /// The longest sleep, so that a clock which is moved ahead is noticed.
  Duration NAP = Duration.ofMillis(250);

  void until(Instant moment) throws InterruptedException;

  /// Sleeps until this clock has reached the moment.
  static Waiting by(InstantSource clock) {
    return moment -> {
      for (Instant now = clock.instant(); now.isBefore(moment); now = clock.instant()) {
        Duration left = Duration.between(now, moment);
        Thread.sleep(left.compareTo(NAP) < 0 ? left.plusMillis(1) : NAP);
      }
    };
  }
}
