package dev.lately.subscription;

import dev.lately.model.Hindrance;
import java.time.Instant;

/// Whether a subscription is served.
public sealed interface State {
  record Active() implements State {}

  /// Somebody paused it; only somebody resumes it.
  record Paused(Instant since) implements State {}

  /// The platform refuses; served again by itself once it does not. `why` is what stands in the
  /// way.
  record Hindered(Instant since, Hindrance why) implements State {}
}
