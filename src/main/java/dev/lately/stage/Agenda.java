package dev.lately.stage;

import java.time.Instant;
import java.util.Optional;

/// What Lately has to do at its time, for the clock to halt at.
public interface Agenda {
  /// When the first of what is not done yet is due, up to that instant.
  Optional<Instant> next(Instant until);

  /// Waits until everything that is due by now is done, for a bounded time.
  void settle();
}
