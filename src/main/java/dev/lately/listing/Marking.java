package dev.lately.listing;

import dev.lately.model.Mark;
import dev.lately.model.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Makes the mark of somebody who is shown what is new in a source, of which they know these rows
/// as of an instant. `more`: its vendor has further ones, all older than the mark before.
public record Marking(Rows rows, Instant asOf, boolean more) {
  /// What the clocks of one vendor's servers may differ by.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /// So many are told from such as are new when they go on, where the vendor does not say when they
  /// began: half of the shortest page of a vendor, so that a second one is seldom asked for.
  private static final int KNOWN = 15;

  /// The most that a mark tells apart.
  private static final int MOST = 1_000;

  /// Sessions without date stand at the end: where that was not read, nobody knows which are new.
  public Mark after(Mark before) {
    long[] times =
        rows.all().filter(Marking::isDated).mapToLong(s -> s.times().lastMillis()).toArray();
    Arrays.sort(times);
    long line = limited(times, line(times, before.line().toEpochMilli()));
    boolean undated = !more && rows.all().filter(s -> !isDated(s)).limit(MOST + 1L).count() <= MOST;
    SortedMap<Long, Long> seen = seen(s -> isDated(s) ? s.times().lastMillis() >= line : undated);
    return new Mark(
        Instant.ofEpochMilli(asOf.toEpochMilli()), Instant.ofEpochMilli(line), seen, undated);
  }

  /// By the vendor's clock, whatever ours says: it may be behind. A time in the future is no sign
  /// of where it is. Not before what was read.
  private long line(long[] times, long before) {
    int past = first(times, asOf.toEpochMilli() + 1);
    if (past == 0) {
      return before;
    }
    long newest = times[past - 1];
    long line = Math.min(newest - MARGIN.toMillis(), times[Math.max(0, past - KNOWN)]);
    return more && !rows.endsBefore(line) ? Math.max(line, before) : line;
  }

  private static long limited(long[] times, long line) {
    boolean many = times.length - first(times, line) > MOST;
    return many ? times[times.length - MOST] + 1 : line;
  }

  /// The index of the first time that is not before this one.
  private static int first(long[] times, long millis) {
    return Rows.first(0, times.length, i -> times[i] >= millis);
  }

  private SortedMap<Long, Long> seen(Predicate<Session> kept) {
    SortedMap<Long, Long> seen = new TreeMap<>();
    rows.all().filter(kept).forEach(s -> seen.put(Mark.key(s.ref()), s.times().lastMillis()));
    return seen;
  }

  private static boolean isDated(Session session) {
    return session.times().lastActivity().isPresent();
  }
}
