package dev.lately;

import dev.lately.model.Recency;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.query.Excerpt;
import dev.lately.query.Snapshot;
import dev.lately.view.Reader;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// A list read to its end for somebody who waits, and tells meanwhile how far it is.
record LongLook(Snapshot snapshot, Reader reader, PrintStream errors) {
  /// More than any list has.
  private static final int ALL = Integer.MAX_VALUE / 4;

  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
  private static final long TOLD_EVERY = TimeUnit.SECONDS.toNanos(5);

  /// All rows that are known when the patience ends, or before when no source has more.
  Excerpt read(Duration patience) {
    long begun = System.nanoTime();
    long told = begun;
    Excerpt all = look();
    while (isOpen(all) && System.nanoTime() - begun < patience.toNanos()) {
      if (System.nanoTime() - told >= TOLD_EVERY) {
        told = System.nanoTime();
        errors.println(reader.say("export.progress", all.rows().size(), open(all)));
      }
      LockSupport.parkNanos(PAUSE);
      all = look();
    }
    return all;
  }

  private Excerpt look() {
    Recency.Bounds bounds = Recency.Bounds.of(snapshot.at(), reader.clock().zone());
    return snapshot.excerpt(0, ALL, bounds);
  }

  /// Whether waiting may bring more.
  static boolean isOpen(Excerpt all) {
    return all.reports().stream().anyMatch(LongLook::isOpen);
  }

  private static boolean isOpen(SourceReport report) {
    return report.more() || report.trouble().filter(Trouble.TimedOut.class::isInstance).isPresent();
  }

  private static String open(Excerpt all) {
    return all.reports().stream()
        .filter(LongLook::isOpen)
        .map(SourceReport::source)
        .map(SourceName::value)
        .collect(Collectors.joining(", "));
  }
}
