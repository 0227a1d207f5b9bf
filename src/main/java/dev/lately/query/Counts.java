package dev.lately.query;

import dev.lately.model.Recency;
import java.util.Map;
import java.util.Set;

/// How many sessions the whole list has, by recency.
///
/// `open` names the groups of which a source has more than is known yet: their number is a least.
public record Counts(Map<Recency, Integer> known, Set<Recency> open) {
  public Counts {
    known = Map.copyOf(known);
    open = Set.copyOf(open);
  }

  public int of(Recency recency) {
    return known.getOrDefault(recency, 0);
  }

  public int total() {
    return known.values().stream().mapToInt(Integer::intValue).sum();
  }

  public boolean isOpen() {
    return !open.isEmpty();
  }
}
