package dev.lately.view;

import dev.lately.command.StatsAsk;
import dev.lately.listing.Statistics;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.model.Window;
import java.util.List;

/// What statistics tell: the numbers, what was asked, and what each source said.
public record StatsStory(
    Statistics numbers, StatsAsk ask, View view, Window window, List<SourceReport> reports) {
  public StatsStory {
    reports = List.copyOf(reports);
  }

  /// Whether any source said anything.
  public boolean isKnown() {
    return reports.stream().anyMatch(SourceReport::isAnswered);
  }

  /// Whether there may be more sessions than were counted.
  public boolean isOpen() {
    return reports.stream().anyMatch(r -> r.more() || r.stale() || !r.isAnswered());
  }
}
