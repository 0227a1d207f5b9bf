package dev.lately.query;

import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import java.util.List;
import java.util.function.UnaryOperator;

/// Some rows of a snapshot, with what is known of the whole.
///
/// `newer` is how many sessions were active since the snapshot, as far as is known without asking.
/// `readable` is how many rows there are to be read: all that are known, or those whole pages that
/// are in order where these rows are too far away.
public record Excerpt(
    int from,
    List<Session> rows,
    Counts counts,
    List<SourceReport> reports,
    int newer,
    int readable) {
  public Excerpt {
    rows = List.copyOf(rows);
    reports = List.copyOf(reports);
  }

  /// The same with its rows told anew, each in its place.
  public Excerpt with(UnaryOperator<List<Session>> anew) {
    return new Excerpt(from, anew.apply(rows), counts, reports, newer, readable);
  }

  /// The same rows with what was said on the way to others.
  public Excerpt with(List<SourceReport> said) {
    return new Excerpt(from, rows, counts, said, newer, readable);
  }
}
