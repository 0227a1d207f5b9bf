package dev.lately.view;

import dev.lately.listing.DayFigures;
import dev.lately.model.Level;
import dev.lately.model.SourceReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a digest tells: the figures of its days, what is usual, and what each source said.
///
/// `due` is set when the digest comes late.
public record DigestStory(
    DayFigures figures,
    Days days,
    Usual usual,
    List<SourceReport> reports,
    Level level,
    Optional<Instant> due) {
  public DigestStory {
    reports = List.copyOf(reports);
  }

  /// What such days have; each number is empty until enough of that weekday is known.
  public record Usual(OptionalInt sessions, OptionalInt messages) {}

  /// The local dates told of, both included; several when missed days become one message.
  public record Days(LocalDate first, LocalDate last) {
    /// @throws IllegalArgumentException when the last is before the first
    public Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("the last day comes after the first");
      }
    }

    public static Days of(LocalDate day) {
      return new Days(day, day);
    }

    boolean isOne() {
      return first.equals(last);
    }
  }

  /// Whether any source said anything.
  boolean isKnown() {
    return reports.stream().anyMatch(SourceReport::isAnswered);
  }

  /// Whether there may be more sessions than were counted.
  boolean isOpen() {
    return reports.stream().anyMatch(r -> r.more() || r.stale() || !r.isAnswered());
  }

  boolean namesSessions() {
    return level.isAtLeast(Level.TITLES);
  }
}
