package dev.lately.listing;

import dev.lately.model.Session;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The sessions of one source as its pages came: each page sorted, so that the whole is one
/// ascending run, or few where a vendor's pages overlap.
///
/// An index never changes its meaning: rows are added only at the end.
public final class Rows {
  public static final Rows NONE = new Rows(new Session[0]);

  private final Session[] sessions;
  private final int[] runEnds;

  private Rows(Session[] sessions) {
    this.sessions = sessions;
    this.runEnds =
        IntStream.rangeClosed(1, sessions.length)
            .filter(i -> i == sessions.length || compare(sessions[i - 1], sessions[i]) > 0)
            .toArray();
  }

  /// The order of a list: newest first, undated last, then by source and id.
  public static int compare(Session a, Session b) {
    int byTime = Long.compare(b.times().lastMillis(), a.times().lastMillis());
    if (byTime != 0) {
      return byTime;
    }
    int bySource = a.ref().source().compareTo(b.ref().source());
    return bySource != 0 ? bySource : a.ref().id().compareTo(b.ref().id());
  }

  /// These rows and after them a page, sorted.
  public Rows plus(Collection<Session> page) {
    Session[] added = page.toArray(Session[]::new);
    Arrays.sort(added, Rows::compare);
    Session[] all = Arrays.copyOf(sessions, sessions.length + added.length);
    System.arraycopy(added, 0, all, sessions.length, added.length);
    return new Rows(all);
  }

  /// The same rows, with the former objects in place of those that equal them: what did not change
  /// is held once. Both are walked as if sorted; what a walk misses is only held twice.
  public Rows reusing(Rows former) {
    Session[] mixed = sessions.clone();
    int same = 0;
    for (int i = 0, j = 0; i < mixed.length && j < former.size(); ) {
      int order = compare(mixed[i], former.get(j));
      if (order == 0 && mixed[i].equals(former.get(j))) {
        mixed[i] = former.get(j);
        same++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return same == mixed.length && same == former.size() ? former : new Rows(mixed);
  }

  /// The rows that pass; these rows themselves when all do.
  public Rows only(Predicate<Session> filter) {
    Session[] kept = Arrays.stream(sessions).filter(filter).toArray(Session[]::new);
    return kept.length == sessions.length ? this : new Rows(kept);
  }

  public int size() {
    return sessions.length;
  }

  public Session get(int index) {
    return sessions[index];
  }

  public List<Session> all() {
    return Arrays.asList(sessions);
  }

  /// The end of the ascending run that the index stands in; the size for an index behind the end.
  int runEnd(int index) {
    int run = first(0, runEnds.length, i -> runEnds[i] > index);
    return run == runEnds.length ? sessions.length : runEnds[run];
  }

  /// How many rows from index `from` on were active at this millisecond or later.
  public int since(int from, long millis) {
    int count = 0;
    for (int at = from; at < sessions.length; at = runEnd(at)) {
      count += since(at, runEnd(at), millis);
    }
    return count;
  }

  /// The same within one run.
  int since(int from, int to, long millis) {
    return first(from, to, i -> sessions[i].times().lastMillis() < millis) - from;
  }

  /// The latest activity of all in milliseconds, [Long#MIN_VALUE] when there is none.
  public long newest() {
    long newest = Long.MIN_VALUE;
    for (int at = 0; at < sessions.length; at = runEnd(at)) {
      newest = Math.max(newest, sessions[at].times().lastMillis());
    }
    return newest;
  }

  /// Where in a run a session stands or would stand.
  int place(int from, int to, Session session) {
    return first(from, to, i -> compare(sessions[i], session) >= 0);
  }

  /// The first index for which a condition holds that holds for all after it; `to` when for none.
  static int first(int from, int to, IntPredicate holds) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
