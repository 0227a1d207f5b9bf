package dev.lately.listing;

import dev.lately.listing.Stretch.Range;
import dev.lately.model.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The settled order of a list over several sources: what stands in it keeps its index for ever.
///
/// The rows themselves are given at each call, one [Rows] a source, always in the same order of
/// sources; they may only have grown since.
public record Merge(List<Stretch> stretches) {
  public static final Merge NONE = new Merge(List.of());

  public Merge {
    stretches = List.copyOf(stretches);
  }

  public int size() {
    return stretches.isEmpty() ? 0 : stretches.getLast().end();
  }

  /// How many rows of a source are settled.
  public int settled(int source) {
    return stretches.isEmpty() ? 0 : stretches.getLast().ranges().get(source).to();
  }

  /// With all rows settled that nothing can come before. `open` says which sources may have more
  /// after the rows that are known: such a source holds the others back at its last known row.
  public Merge grown(List<Rows> sources, List<Boolean> open) {
    Merge merge = this;
    for (int n = certain(sources, open); n > 0; n = merge.certain(sources, open)) {
      merge = merge.with(merge.next(sources).first(sources, n));
    }
    return merge;
  }

  /// With rows settled up to this size, whatever may come later.
  public Merge upTo(List<Rows> sources, int size) {
    Merge merge = this;
    for (Stretch next = next(sources); merge.size() < size && next.size() > 0; ) {
      merge = merge.with(next.first(sources, Math.min(next.size(), size - merge.size())));
      next = merge.next(sources);
    }
    return merge;
  }

  /// The settled rows from `from` on, at most `count`.
  public List<Session> read(List<Rows> sources, int from, int count) {
    List<Session> rows = new ArrayList<>();
    int stretch = Rows.first(0, stretches.size(), i -> stretches.get(i).end() > from);
    for (; stretch < stretches.size() && rows.size() < count; stretch++) {
      Stretch part = stretches.get(stretch);
      rows.addAll(part.read(sources, Math.max(0, from - part.start()), count - rows.size()));
    }
    return rows;
  }

  /// The index of the first settled row that was last active before this millisecond; the size when
  /// there is none.
  public int indexBefore(List<Rows> sources, long millis) {
    for (Stretch part : stretches) {
      int newer = part.since(sources, millis);
      if (newer < part.size()) {
        return part.start() + newer;
      }
    }
    return size();
  }

  private Merge with(Stretch part) {
    return new Merge(Stream.concat(stretches.stream(), Stream.of(part)).toList());
  }

  /// All that could be settled next: each source's rows up to the end of their run.
  private Stretch next(List<Rows> sources) {
    return new Stretch(
        size(),
        IntStream.range(0, sources.size())
            .mapToObj(i -> new Range(settled(i), sources.get(i).runEnd(settled(i))))
            .toList());
  }

  private int certain(List<Rows> sources, List<Boolean> open) {
    Stretch next = next(sources);
    int certain = next.size();
    for (int i = 0; i < sources.size(); i++) {
      Range range = next.ranges().get(i);
      Rows rows = sources.get(i);
      if (open.get(i) || range.to() < rows.size()) {
        int bound = range.size() == 0 ? 0 : next.rank(sources, rows.get(range.to() - 1)) + 1;
        certain = Math.min(certain, bound);
      }
    }
    return certain;
  }
}
