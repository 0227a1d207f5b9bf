package dev.lately.listing;

import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sessions of one source as its pages came: each page sorted, so that the whole is one
/// ascending run, or few where a vendor's pages overlap.
///
/// An index never changes its meaning: rows are added only at the end. They are held in chunks that
/// end where an id's hash says so: what did not change since a former answer falls into the same
/// chunks wherever it stands, and those are held once.
public final class Rows {
  public static final Rows NONE = new Rows(List.of());

  /// A chunk ends at one of so many ids.
  private static final int CHUNK = 256;

  private final Session[][] chunks;

  /// The index of each chunk's first row, and the size.
  private final int[] starts;

  private final int[] runEnds;

  private Rows(List<Session[]> chunks) {
    this.chunks = chunks.toArray(Session[][]::new);
    this.starts = new int[chunks.size() + 1];
    for (int i = 0; i < this.chunks.length; i++) {
      starts[i + 1] = starts[i] + this.chunks[i].length;
    }
    this.runEnds =
        IntStream.rangeClosed(1, size())
            .filter(i -> i == size() || compare(get(i - 1), get(i)) > 0)
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
    List<Session[]> all = new ArrayList<>(Arrays.asList(chunks));
    all.addAll(chunks(page.stream().sorted(Rows::compare).toArray(Session[]::new)));
    return new Rows(all);
  }

  /// The row that equals a session, or else the session itself.
  public Session same(Session session) {
    for (int at = 0; at < size(); at = runEnd(at)) {
      int place = place(at, runEnd(at), session);
      if (place < runEnd(at) && get(place).equals(session)) {
        return get(place);
      }
    }
    return session;
  }

  /// The same rows, with the former chunks in place of those that equal them.
  public Rows sharing(Rows former) {
    Map<SessionRef, Session[]> held = new HashMap<>();
    Arrays.stream(former.chunks).forEach(chunk -> held.put(chunk[0].ref(), chunk));
    List<Session[]> shared = Arrays.stream(chunks).map(c -> same(c, held.get(c[0].ref()))).toList();
    return Arrays.equals(former.chunks, shared.toArray()) ? former : new Rows(shared);
  }

  private static Session[] same(Session[] chunk, Session @Nullable [] held) {
    return held != null && Arrays.equals(chunk, held) ? held : chunk;
  }

  private static List<Session[]> chunks(Session[] sessions) {
    List<Session[]> chunks = new ArrayList<>();
    for (int from = 0, to = 1; to <= sessions.length; to++) {
      if (to == sessions.length || sessions[to - 1].ref().id().hashCode() % CHUNK == 0) {
        chunks.add(Arrays.copyOfRange(sessions, from, to));
        from = to;
      }
    }
    return chunks;
  }

  /// The rows that pass; these rows themselves when all do.
  public Rows only(Predicate<Session> filter) {
    Session[] kept = all().filter(filter).toArray(Session[]::new);
    return kept.length == size() ? this : new Rows(chunks(kept));
  }

  public int size() {
    return starts[chunks.length];
  }

  public Session get(int index) {
    int found = Arrays.binarySearch(starts, 0, chunks.length, index);
    int chunk = found < 0 ? -found - 2 : found;
    return chunks[chunk][index - starts[chunk]];
  }

  public Stream<Session> all() {
    return Arrays.stream(chunks).flatMap(Arrays::stream);
  }

  /// The end of the ascending run that the index stands in; the size for an index behind the end.
  int runEnd(int index) {
    int run = first(0, runEnds.length, i -> runEnds[i] > index);
    return run == runEnds.length ? size() : runEnds[run];
  }

  /// How many rows from index `from` on were active at this millisecond or later.
  public int since(int from, long millis) {
    int count = 0;
    for (int at = from; at < size(); at = runEnd(at)) {
      count += since(at, runEnd(at), millis);
    }
    return count;
  }

  /// The same within one run.
  int since(int from, int to, long millis) {
    return first(from, to, i -> get(i).times().lastMillis() < millis) - from;
  }

  /// The row that stands first in a list.
  public Optional<Session> first() {
    return Arrays.stream(runStarts()).mapToObj(this::get).min(Rows::compare);
  }

  private int[] runStarts() {
    return IntStream.range(0, runEnds.length).map(i -> i == 0 ? 0 : runEnds[i - 1]).toArray();
  }

  /// Whether the last dated row was active before this millisecond; false when none is dated.
  public boolean endsBefore(long millis) {
    int last = size() - 1;
    while (last >= 0 && get(last).times().lastActivity().isEmpty()) {
      last--;
    }
    return last >= 0 && get(last).times().lastMillis() < millis;
  }

  /// The latest activity of all in milliseconds, [Long#MIN_VALUE] when there is none.
  public long newest() {
    long newest = Long.MIN_VALUE;
    for (int at = 0; at < size(); at = runEnd(at)) {
      newest = Math.max(newest, get(at).times().lastMillis());
    }
    return newest;
  }

  /// Where in a run a session stands or would stand.
  int place(int from, int to, Session session) {
    return first(from, to, i -> compare(get(i), session) >= 0);
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
