package dev.lately.model;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Up to where somebody had seen each source when they asked what is new.
public record Marks(Instant asked, SortedMap<SourceName, Mark> bySource) {
  public Marks {
    bySource = Collections.unmodifiableSortedMap(new TreeMap<>(bySource));
  }

  /// A beginning for a source that they had not seen.
  public Mark of(SourceName source) {
    Mark mark = bySource.get(source);
    return mark == null ? Mark.beginning(asked) : mark;
  }
}
