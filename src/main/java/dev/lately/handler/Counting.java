package dev.lately.handler;

import dev.lately.command.StatsAsk;
import dev.lately.listing.Statistics;
import dev.lately.model.Filter;
import dev.lately.model.Recency;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.SourceState;
import dev.lately.model.SourceState.Skill;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Clock;
import dev.lately.view.StatsStory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts what the sources tell of some days, beside those before.
public record Counting(SessionQueries queries, Sight sight, Clock clock) {
  /// No statistics count more.
  private static final int MOST = 100_000;

  /// One look for both, newest first: it waits no longer than an answer's deadline, and of a vendor
  /// that gives pages takes no more than half of what it allows.
  public StatsStory of(View view, StatsAsk ask) {
    Window window = ask.range().window(clock.now(), clock.zone());
    Window before = ask.range().before(clock.now(), clock.zone());
    Excerpt found = look(view, new Window(before.start(), window.end()));
    List<Reach> reaches =
        found.reports().stream().map(report -> Reach.of(report, found.rows())).toList();
    List<SourceReport> reports = reaches.stream().map(reach -> reach.of(window)).toList();
    List<SourceName> answered =
        reports.stream().filter(SourceReport::isAnswered).map(SourceReport::source).toList();
    Statistics numbers =
        Statistics.of(found.rows(), new Statistics.Frame(window, clock.zone(), ask.by(), answered));
    return new StatsStory(
        numbers.compared(new Beside(window, before).of(found.rows(), reaches)),
        ask,
        view,
        window,
        reports,
        leading(reports));
  }

  private Set<SourceName> leading(List<SourceReport> reports) {
    return queries.states(reports.stream().map(SourceReport::source).toList()).stream()
        .filter(state -> state.skills().contains(Skill.LEADS))
        .map(SourceState::source)
        .collect(Collectors.toSet());
  }

  private Excerpt look(View view, Window window) {
    View of = view.withFilter(Filter.NONE.in(window));
    Snapshot snapshot = queries.ask(of, sight, clock.zone());
    return snapshot.excerpt(0, MOST, Recency.Bounds.of(clock.now(), clock.zone()));
  }
}
