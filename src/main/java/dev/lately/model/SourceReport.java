package dev.lately.model;

import java.time.Instant;
import java.util.Optional;

/// What one source said to one question: how old its rows are, whether it has more, what went
/// wrong.
///
/// `stale`: the rows are kept from before, since the source does not answer now. `next`: from when
/// it is asked again after a failure.
public record SourceReport(
    SourceName source,
    Optional<Instant> asOf,
    boolean stale,
    boolean more,
    Optional<Trouble> trouble,
    Optional<Instant> next) {
  /// Whether anything of this source is known.
  public boolean isAnswered() {
    return asOf.isPresent();
  }
}
