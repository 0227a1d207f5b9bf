package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How much of each source, while it is being worked out: what decisions reckon with before they
/// tell a [Sight].
final class Levels {
  private final List<SourceName> sources;
  private final Map<SourceName, Integer> numbers;
  private final @Nullable Level[] levels;

  private Levels(
      List<SourceName> sources, Map<SourceName, Integer> numbers, @Nullable Level[] levels) {
    this.sources = sources;
    this.numbers = numbers;
    this.levels = levels;
  }

  /// Nothing of any of these.
  static Levels of(Collection<SourceName> all) {
    List<SourceName> sources = all.stream().distinct().sorted().toList();
    Map<SourceName, Integer> numbers = new HashMap<>();
    sources.forEach(source -> numbers.put(source, numbers.size()));
    return new Levels(sources, numbers, new Level[sources.size()]);
  }

  Levels copy() {
    return new Levels(sources, numbers, Arrays.copyOf(levels, levels.length));
  }

  /// That much of a source at least; nothing of one that is none of these.
  void raise(SourceName source, Level level) {
    Integer number = numbers.get(source);
    if (number != null) {
      levels[number] = higher(levels[number], level);
    }
  }

  /// As much of each as those have at least.
  void raise(Levels others) {
    for (int i = 0; i < levels.length; i++) {
      levels[i] = higher(levels[i], others.levels[i]);
    }
  }

  /// That much of a source, or nothing, whatever was.
  void set(SourceName source, Optional<Level> level) {
    Integer number = numbers.get(source);
    if (number != null) {
      levels[number] = level.orElse(null);
    }
  }

  /// No more of each than those have.
  void lower(Levels others) {
    for (int i = 0; i < levels.length; i++) {
      levels[i] = lower(levels[i], others.levels[i]);
    }
  }

  Sight sight() {
    SortedMap<SourceName, Level> seen = new TreeMap<>();
    for (int i = 0; i < levels.length; i++) {
      Level level = levels[i];
      if (level != null) {
        seen.put(sources.get(i), level);
      }
    }
    return new Sight(seen);
  }

  private static @Nullable Level higher(@Nullable Level one, @Nullable Level other) {
    return one == null || (other != null && other.isAtLeast(one)) ? other : one;
  }

  private static @Nullable Level lower(@Nullable Level one, @Nullable Level other) {
    return one == null || other == null ? null : one.isAtLeast(other) ? other : one;
  }
}
