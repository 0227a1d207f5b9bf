package dev.lately.chat.playground;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// The clock's move that is under way, one at a time, until it arrives or somebody stops it.
final class Journey {
  private final AtomicReference<Optional<Stage.Move>> underWay =
      new AtomicReference<>(Optional.empty());

  private volatile boolean stopped;

  /// @throws IllegalArgumentException while another one is under way
  void begin(Stage.Move move) {
    Optional<Stage.Move> other =
        underWay.getAndUpdate(under -> under.isPresent() ? under : Optional.of(move));
    if (other.isPresent()) {
      throw new IllegalArgumentException("The clock is moving already; stop it or wait");
    }
    stopped = false;
  }

  void stop() {
    stopped = true;
  }

  boolean goesOn() {
    return !stopped;
  }

  void end() {
    underWay.set(Optional.empty());
  }

  /// The move under way, if any.
  Set<Stage.Move> moving() {
    return underWay.get().map(Set::of).orElseGet(Set::of);
  }
}
