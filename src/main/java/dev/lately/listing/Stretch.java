package dev.lately.listing;

import dev.lately.model.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A part of a list: of each source one ascending range of its rows, read as one order.
///
/// Nothing is merged until it is read, and a place in it is found by binary search.
record Stretch(int start, List<Range> ranges) {
  record Range(int from, int to) {
    int size() {
      return to - from;
    }
  }

  Stretch {
    ranges = List.copyOf(ranges);
  }

  int size() {
    return ranges.stream().mapToInt(Range::size).sum();
  }

  int end() {
    return start + size();
  }

  /// How many rows of this stretch stand before a session.
  int rank(List<Rows> sources, Session session) {
    int rank = 0;
    for (int i = 0; i < ranges.size(); i++) {
      Range range = ranges.get(i);
      rank += sources.get(i).place(range.from, range.to, session) - range.from;
    }
    return rank;
  }

  /// The first `count` rows of this stretch.
  Stretch first(List<Rows> sources, int count) {
    return new Stretch(
        start,
        IntStream.range(0, ranges.size())
            .mapToObj(i -> new Range(ranges.get(i).from, cut(sources, i, count)))
            .toList());
  }

  private int cut(List<Rows> sources, int source, int count) {
    Range range = ranges.get(source);
    Rows rows = sources.get(source);
    return Rows.first(range.from, range.to, i -> rank(sources, rows.get(i)) >= count);
  }

  /// How many rows of this stretch were active at this millisecond or later.
  int since(List<Rows> sources, long millis) {
    return IntStream.range(0, ranges.size())
        .map(i -> sources.get(i).since(ranges.get(i).from, ranges.get(i).to, millis))
        .sum();
  }

  /// The rows from `skip` on, at most `count`, in order.
  List<Session> read(List<Rows> sources, int skip, int count) {
    int[] at = first(sources, skip).ranges.stream().mapToInt(Range::to).toArray();
    List<Session> read = new ArrayList<>();
    for (int next = head(sources, at); next >= 0 && read.size() < count; ) {
      read.add(sources.get(next).get(at[next]++));
      next = head(sources, at);
    }
    return read;
  }

  /// Which source has the next row; -1 at the end.
  private int head(List<Rows> sources, int[] at) {
    int head = -1;
    for (int i = 0; i < at.length; i++) {
      if (at[i] < ranges.get(i).to
          && (head < 0
              || Rows.compare(sources.get(i).get(at[i]), sources.get(head).get(at[head])) < 0)) {
        head = i;
      }
    }
    return head;
  }
}
