package dev.lately.subscription;

import static java.util.Comparator.comparing;

import dev.lately.model.SourceName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts that end with the test.
public final class MemoryDayCounts implements DayCounts {
  private final Map<Key, Integer> counts = new ConcurrentHashMap<>();

  private record Key(SourceName source, ZoneId zone, LocalDate day) {}

  @Override
  public void keep(SourceName source, ZoneId zone, LocalDate day, int sessions) {
    counts.put(new Key(source, zone, day), sessions);
  }

  @Override
  public List<Integer> before(SourceName source, ZoneId zone, LocalDate day, int most) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().source().equals(source) && e.getKey().zone().equals(zone))
        .filter(e -> e.getKey().day().isBefore(day))
        .filter(e -> e.getKey().day().getDayOfWeek() == day.getDayOfWeek())
        .sorted(comparing((Map.Entry<Key, Integer> e) -> e.getKey().day()).reversed())
        .limit(most)
        .map(Map.Entry::getValue)
        .toList();
  }
}
