package dev.lately.handler;

import dev.lately.model.Recency;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import java.time.ZoneId;
import java.util.Set;

/// Reads a list to its end, as far as its sources give it to one asker.
record LongRead(SessionQueries queries, Set<SourceName> permitted, ZoneId zone) {
  /// Each look waits for the answer's deadline, 2.5 s: at most ten seconds.
  private static final int LOOKS = 4;

  /// More than any list has.
  private static final int ALL = Integer.MAX_VALUE / 4;

  /// A list, and all of its rows that are known.
  record Whole(Snapshot snapshot, Excerpt excerpt) {}

  /// Looks again while a source is late: a later look has its rows in their order. A source whose
  /// budget is used up is not waited for: one person's file takes no more of it than a list does.
  Whole read(View view, Recency.Bounds bounds) {
    Whole whole = look(view, bounds);
    for (int look = 1; look < LOOKS && isLate(whole.excerpt()); look++) {
      whole = look(view, bounds);
    }
    return whole;
  }

  private Whole look(View view, Recency.Bounds bounds) {
    Snapshot snapshot = queries.ask(view, permitted, zone);
    return new Whole(snapshot, snapshot.excerpt(0, ALL, bounds));
  }

  private static boolean isLate(Excerpt excerpt) {
    return excerpt.reports().stream()
        .anyMatch(
            report -> report.trouble().filter(Trouble.TimedOut.class::isInstance).isPresent());
  }
}
