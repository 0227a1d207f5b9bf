package dev.lately.command;

import dev.lately.model.Range;
import dev.lately.model.Split;
import java.util.List;

/// Of how many days statistics are asked, and by what they are split.
public record StatsAsk(Range range, Split by) {
  /// A word's number is its place here: only add at the end.
  private static final List<Range> RANGES =
      List.of(Range.TODAY, Range.DAYS_7, Range.DAYS_30, Range.DAYS_90);

  private static final List<Split> SPLITS =
      List.of(Split.DAY, Split.HOUR, Split.SOURCE, Split.ORIGIN);

  private static final int ROOM = 16;

  /// The same of other days; a single day is not split by days.
  public StatsAsk of(Range other) {
    boolean single = other == Range.TODAY;
    boolean wasSingle = range == Range.TODAY;
    if (single && by == Split.DAY) {
      return new StatsAsk(other, Split.HOUR);
    }
    return new StatsAsk(other, wasSingle && !single && by == Split.HOUR ? Split.DAY : by);
  }

  public StatsAsk by(Split other) {
    return new StatsAsk(range, other);
  }

  /// The number by which a button's code names it.
  public int number() {
    return RANGES.indexOf(range) * ROOM + SPLITS.indexOf(by);
  }

  /// What that number names.
  public static StatsAsk numbered(int number) {
    return new StatsAsk(
        RANGES.get(number / ROOM % RANGES.size()), SPLITS.get(number % ROOM % SPLITS.size()));
  }
}
