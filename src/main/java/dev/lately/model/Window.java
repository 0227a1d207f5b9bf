package dev.lately.model;

import java.time.Instant;

/// A stretch of time, its end excluded.
public record Window(Instant start, Instant end) {
  /// @throws IllegalArgumentException when it ends before it starts
  public Window {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a window ends after its start");
    }
  }

  public boolean holds(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }
}
