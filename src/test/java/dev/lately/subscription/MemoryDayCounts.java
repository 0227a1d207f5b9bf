package dev.lately.subscription;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts that end with the test.
public final class MemoryDayCounts implements DayCounts {
  private final Map<Key, Count> counts = new ConcurrentHashMap<>();

  private record Key(Subject subject, LocalDate day) {}

  @Override
  public void keep(Subject subject, LocalDate day, Count count) {
    counts.put(new Key(subject, day), count);
  }

  @Override
  public List<Count> before(Subject subject, LocalDate day, int most) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().subject().equals(subject))
        .filter(e -> e.getKey().day().isBefore(day))
        .filter(e -> e.getKey().day().getDayOfWeek() == day.getDayOfWeek())
        .sorted(comparing((Map.Entry<Key, Count> e) -> e.getKey().day()).reversed())
        .limit(most)
        .map(Map.Entry::getValue)
        .toList();
  }
}
