package dev.lately.listing;

import dev.lately.model.SourceName;
import java.time.LocalDate;

/// How many of the sessions are of one day, hour, source or origin.
public record Slice(Part part, int sessions) {
  /// Whether it is of those of which the vendor does not tell.
  public boolean isUnknown() {
    return part instanceof Part.Unknown;
  }

  /// Of what the sessions are.
  public sealed interface Part {
    record Day(LocalDate date) implements Part {}

    record Hour(DayHours.Hour hour) implements Part {}

    record Source(SourceName name) implements Part {}

    /// In somebody else's words: hostile.
    record Origin(String word) implements Part {}

    /// The vendor does not tell.
    record Unknown() implements Part {}

    /// So many others together.
    record Rest(int others) implements Part {}
  }
}
