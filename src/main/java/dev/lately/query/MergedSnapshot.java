package dev.lately.query;

import dev.lately.listing.Merge;
import dev.lately.listing.Rows;
import dev.lately.model.Mark;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A list over several sources that is merged as far as it is read.
///
/// A row is settled when every source has told what it has before it. A source that is late is
/// passed over: then only the rows that are asked for are settled without it, and what it brings
/// later is merged in after them. A source is not passed over for rows far away, which would cost
/// more of its budget than one person may spend: those are not there yet.
final class MergedSnapshot implements Snapshot {
  private record Missing(Lane lane, Load<?> load) {}

  private final Instant at;
  private final List<Lane> lanes;
  private final Duration deadline;
  private Merge merge = Merge.NONE;

  MergedSnapshot(Instant at, List<Lane> lanes, Duration deadline) {
    this.at = at;
    this.lanes = List.copyOf(lanes);
    this.deadline = deadline;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public Excerpt excerpt(int from, int size, Recency.Bounds bounds) {
    int end = end(from, size);
    Question question = reach(() -> merge.size() >= end);
    synchronized (this) {
      Excerpt excerpt = ofOneMoment(from, size, bounds, question);
      lookAhead(end + size);
      return excerpt;
    }
  }

  /// A source that has no more must not be told of beside rows from before its last ones came.
  private Excerpt ofOneMoment(int from, int size, Recency.Bounds bounds, Question question) {
    List<Rows> known = rows();
    Excerpt excerpt = excerpt(from, size, bounds, question);
    while (!known.equals(rows())) {
      known = rows();
      excerpt = excerpt(from, size, bounds, question);
    }
    return excerpt;
  }

  private Excerpt excerpt(int from, int size, Recency.Bounds bounds, Question question) {
    int whole = merge.size() / size * size;
    boolean tooFar = question.isCurbed() && from >= whole && whole > 0;
    if (!tooFar) {
      merge = merge.upTo(rows(), end(from, size));
    }
    Counts counts = counts(bounds);
    List<Session> rows = tooFar ? List.of() : merge.read(rows(), from, size);
    int readable = tooFar ? whole : counts.total();
    return new Excerpt(from, rows, counts, reports(question), newer(), readable);
  }

  private static int end(int from, int size) {
    return (int) Math.min(Integer.MAX_VALUE / 2, (long) from + size);
  }

  @Override
  public int indexOf(Instant time) {
    return indexBefore(time.toEpochMilli() + 1);
  }

  @Override
  public synchronized List<Searched> searched() {
    return lanes.stream().flatMap(lane -> lane.searched().stream()).toList();
  }

  @Override
  public synchronized Map<SourceName, Mark> marks() {
    Map<SourceName, Mark> marks = new TreeMap<>();
    lanes.forEach(lane -> lane.mark().ifPresent(mark -> marks.put(lane.source(), mark)));
    return marks;
  }

  @Override
  public int indexOfUndated() {
    return indexBefore(Long.MIN_VALUE + 1);
  }

  private int indexBefore(long millis) {
    reach(() -> merge.indexBefore(rows(), millis) < merge.size());
    synchronized (this) {
      int settled = merge.indexBefore(rows(), millis);
      return settled < merge.size() ? settled : settled + unsettledSince(millis);
    }
  }

  private int unsettledSince(long millis) {
    return each().map(i -> lanes.get(i).rows().since(merge.settled(i), millis)).sum();
  }

  /// Settles what is certain until it is enough; waits for what is missing, together no longer than
  /// the deadline.
  private Question reach(BooleanSupplier enough) {
    long end = System.nanoTime() + deadline.toNanos();
    Question question = begin();
    List<Missing> missing = grow(question, enough);
    while (!missing.isEmpty() && await(missing, end)) {
      missing = grow(question, enough);
    }
    makeDo(question, enough);
    return question;
  }

  private synchronized Question begin() {
    lanes.forEach(Lane::begin);
    return new Question();
  }

  /// Settles what is certain; names what more is waited for, nothing when it is enough. Rows that
  /// come meanwhile are settled too: else nothing would be missing, and nobody would wait.
  private synchronized List<Missing> grow(Question question, BooleanSupplier enough) {
    List<Rows> known;
    List<Missing> missing;
    do {
      known = known();
      settle();
      missing = enough.getAsBoolean() ? List.of() : missing(question);
    } while (!known.equals(known()));
    return missing;
  }

  /// Asks first whether there is more: what comes in between is then merged in its order later.
  private void settle() {
    lanes.forEach(Lane::catchUp);
    List<Boolean> more = lanes.stream().map(Lane::more).toList();
    merge = merge.grown(rows(), more);
  }

  private List<Missing> missing(Question question) {
    return each().boxed().flatMap(i -> missing(i, question)).toList();
  }

  private Stream<Missing> missing(int i, Question question) {
    Lane lane = lanes.get(i);
    return lane.awaited(merge.settled(i), question).stream().map(load -> new Missing(lane, load));
  }

  private synchronized void makeDo(Question question, BooleanSupplier enough) {
    settle();
    lanes.forEach(Lane::makeDo);
    question.ends(enough.getAsBoolean());
  }

  private boolean await(List<Missing> missing, long end) {
    CompletableFuture<?>[] loads =
        missing.stream().map(m -> m.load().foreseeable()).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(loads).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      return System.nanoTime() < end;
    } catch (TimeoutException late) {
      synchronized (this) {
        missing.forEach(m -> m.lane().waitedInVain(m.load()));
      }
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Counts counts(Recency.Bounds bounds) {
    Map<Recency, Integer> known = new EnumMap<>(Recency.class);
    Set<Recency> open = EnumSet.noneOf(Recency.class);
    for (Lane lane : lanes) {
      lane.counts(bounds).forEach((recency, n) -> known.merge(recency, n, Integer::sum));
      open.addAll(lane.open(bounds));
    }
    return new Counts(known, open);
  }

  private List<SourceReport> reports(Question question) {
    return each().mapToObj(i -> lanes.get(i).report(merge.settled(i), question)).toList();
  }

  private int newer() {
    return lanes.stream().mapToInt(Lane::newer).sum();
  }

  private void lookAhead(int end) {
    each().filter(_ -> merge.size() < end).forEach(i -> lanes.get(i).lookAhead(merge.settled(i)));
    lanes.forEach(Lane::keepFresh);
  }

  private List<Rows> rows() {
    return lanes.stream().map(Lane::rows).toList();
  }

  /// What is known before it is sieved: a page may bring nothing that passes.
  private List<Rows> known() {
    return lanes.stream().map(Lane::known).toList();
  }

  private IntStream each() {
    return IntStream.range(0, lanes.size());
  }
}
