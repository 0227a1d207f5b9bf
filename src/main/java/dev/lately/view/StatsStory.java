package dev.lately.view;

import dev.lately.command.StatsAsk;
import dev.lately.listing.Slice;
import dev.lately.listing.Statistics;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.model.Window;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What statistics tell: the numbers, what was asked, and what each source said.
///
/// `leading`: the sources whose vendors tell of leads.
public record StatsStory(
    Statistics numbers,
    StatsAsk ask,
    View view,
    Window window,
    List<SourceReport> reports,
    Set<SourceName> leading) {
  public StatsStory {
    reports = List.copyOf(reports);
    leading = Set.copyOf(leading);
  }

  /// Whether any source said anything.
  public boolean isKnown() {
    return reports.stream().anyMatch(SourceReport::isAnswered);
  }

  /// Whether there may be more sessions than were counted.
  public boolean isOpen() {
    return isOpen(_ -> true);
  }

  /// Whether there may be more of these sources.
  boolean isOpen(Predicate<SourceName> of) {
    return reports.stream()
        .filter(report -> of.test(report.source()))
        .anyMatch(report -> report.more() || report.stale() || !report.isAnswered());
  }

  /// Whether there may be more of a slice: what others lack is nothing to a source's own.
  boolean isOpen(Slice slice) {
    return slice.part() instanceof Slice.Part.Source(SourceName name)
        ? isOpen(name::equals)
        : isOpen();
  }
}
