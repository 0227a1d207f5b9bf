package dev.lately.digest;

import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.model.Window;
import java.util.List;
import java.util.Optional;

/// What the sources gave for some days: the sessions, what each source said, and how much of each
/// was looked at.
public record Harvest(
    List<Session> sessions, List<SourceReport> reports, Window window, Sight sight) {
  public Harvest {
    sessions = List.copyOf(sessions);
    reports = reports.stream().map(report -> ofThen(report, window)).toList();
  }

  /// A source that was read when the days were over told of all of them: what keeps it from being
  /// read again since is no matter of those days.
  private static SourceReport ofThen(SourceReport report, Window window) {
    return report.stale() && !report.more() && isAfter(report, window)
        ? new SourceReport(
            report.source(), report.asOf(), false, false, Optional.empty(), Optional.empty())
        : report;
  }

  private static boolean isAfter(SourceReport report, Window window) {
    return report.asOf().filter(time -> !time.isBefore(window.end())).isPresent();
  }

  /// Whether waiting longer may bring more.
  public boolean isRipening() {
    return reports.stream().anyMatch(report -> !isWhole(report) && mayCome(report));
  }

  /// Those of which every session is known.
  List<SourceName> whole() {
    return reports.stream().filter(this::isWhole).map(SourceReport::source).toList();
  }

  /// The days were over when the source told of them.
  private boolean isWhole(SourceReport report) {
    return !report.stale() && !report.more() && isAfter(report, window);
  }

  private static boolean mayCome(SourceReport report) {
    return report
        .trouble()
        .map(t -> t instanceof Trouble.TimedOut || t instanceof Trouble.OutOfBudget)
        .orElse(true);
  }
}
