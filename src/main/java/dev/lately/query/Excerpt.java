package dev.lately.query;

import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import java.util.List;

/// Some rows of a snapshot, with what is known of the whole.
///
/// `newer` is how many sessions were active since the snapshot, as far as is known without asking.
public record Excerpt(
    int from, List<Session> rows, Counts counts, List<SourceReport> reports, int newer) {
  public Excerpt {
    rows = List.copyOf(rows);
    reports = List.copyOf(reports);
  }
}
