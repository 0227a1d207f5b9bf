package dev.lately.subscription;

import dev.lately.model.Hindrance;

/// What became of a digest.
public sealed interface Outcome {
  /// Due, and nothing was done yet.
  record Planned() implements Outcome {}

  /// On its way: whoever finds this after a crash does not know whether it came.
  record Sending() implements Outcome {}

  /// It came, as that message; `late`: after its hour.
  record Sent(String message, boolean late) implements Outcome {}

  /// It did not come, on purpose.
  record Skipped(Reason reason) implements Outcome {}

  /// Its answer was lost: it may have come, and is not sent again.
  record Uncertain() implements Outcome {}

  /// The platform refused it; `why` tells which right is missing or what else.
  record Failed(Hindrance why) implements Outcome {}

  /// Why a digest did not come, on purpose.
  enum Reason {
    /// Nothing happened on that day.
    EMPTY_DAY,
    /// It could not be sent within the catch-up limit.
    TOO_LATE,
    /// A later date's message tells of this day too.
    COALESCED,
    /// The subscription was paused.
    PAUSED
  }

  /// Whether nothing more happens to it.
  default boolean isSettled() {
    return !(this instanceof Planned || this instanceof Sending);
  }
}
