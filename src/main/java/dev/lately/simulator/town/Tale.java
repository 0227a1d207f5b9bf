package dev.lately.simulator.town;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One person's session with a chatbot, before any vendor has put it into its own shape.
///
/// @param opening the first question; empty when the person opened the chat and said nothing
/// @param gap the time between two turns
public record Tale(
    int index, String language, Optional<String> opening, int turns, Instant last, Duration gap) {

  public Tale {
    if (turns < 0 || opening.isPresent() != turns > 0) {
      throw new IllegalArgumentException("a tale has turns exactly when it has an opening");
    }
  }

  public Instant created() {
    return at(0).minusSeconds(5);
  }

  /// When a turn, counted from 0, was taken.
  public Instant at(int turn) {
    return last.minus(gap.multipliedBy(Math.max(0, turns - 1 - turn)));
  }
}
