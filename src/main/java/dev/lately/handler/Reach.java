package dev.lately.handler;

import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.model.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far back one source was read: to the `oldest` of its sessions, or to its end.
record Reach(SourceReport report, Optional<Instant> oldest) {
  static Reach of(SourceReport report, List<Session> rows) {
    return new Reach(
        report,
        rows.stream()
            .filter(row -> row.ref().source().equals(report.source()))
            .flatMap(row -> row.times().lastActivity().stream())
            .min(Comparator.naturalOrder()));
  }

  /// Whether it told all of both as of now.
  boolean holds(Window window, Window before) {
    return report.asOf().filter(time -> !time.isBefore(before.end())).isPresent()
        && !report.stale()
        && reaches(window.start())
        && reaches(before.start());
  }

  /// What it said of these days alone: that it has more before them lacks nothing.
  SourceReport of(Window window) {
    boolean whole = reaches(window.start());
    boolean firm = report.isAnswered() && !report.stale();
    return new SourceReport(
        report.source(),
        report.asOf(),
        report.stale(),
        !whole,
        report.trouble().filter(_ -> !(firm && whole)),
        report.next());
  }

  private boolean reaches(Instant start) {
    return !(report.more() || isCurtailed())
        || oldest.filter(time -> time.isBefore(start)).isPresent();
  }

  private boolean isCurtailed() {
    return report.trouble().filter(Trouble.Curtailed.class::isInstance).isPresent();
  }
}
