package dev.lately.handler;

import dev.lately.command.StatsAsk;
import dev.lately.listing.Statistics;
import dev.lately.model.Filter;
import dev.lately.model.Recency;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Clock;
import dev.lately.view.StatsStory;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Counts what the sources tell of some days and of those before.
public record Counting(SessionQueries queries, Set<SourceName> visible, Clock clock) {
  /// No statistics count more.
  private static final int MOST = 100_000;

  /// Waits no longer than an answer's deadline for what lacks of these days; of those before only
  /// where nothing lacks of these.
  public StatsStory of(View view, StatsAsk ask) {
    Window window = ask.range().window(clock.now(), clock.zone());
    Excerpt found = look(view, window, MOST);
    Statistics numbers =
        Statistics.of(
            found.rows(),
            new Statistics.Frame(window, clock.zone(), ask.by(), answered(found.reports())));
    StatsStory story = new StatsStory(numbers, ask, view, window, found.reports());
    return story.isOpen()
        ? story
        : story.comparedWith(count(view, ask.range().before(clock.now(), clock.zone())));
  }

  private static List<SourceName> answered(List<SourceReport> reports) {
    return reports.stream().filter(SourceReport::isAnswered).map(SourceReport::source).toList();
  }

  /// Empty where there may be more; reads no further for it than it is read anyway.
  private OptionalInt count(View view, Window window) {
    Excerpt known = look(view, window, 1);
    boolean whole = known.reports().stream().allMatch(report -> isWhole(report, window));
    return whole ? OptionalInt.of(known.counts().total()) : OptionalInt.empty();
  }

  private static boolean isWhole(SourceReport report, Window window) {
    return !report.more() && report.asOf().filter(t -> !t.isBefore(window.end())).isPresent();
  }

  private Excerpt look(View view, Window window, int rows) {
    View of = view.withFilter(Filter.NONE.in(window));
    Snapshot snapshot = queries.ask(of, visible, clock.zone());
    return snapshot.excerpt(0, rows, Recency.Bounds.of(clock.now(), clock.zone()));
  }
}
