package dev.lately.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which sources somebody sees, and how much of each.
public record Sight(SortedMap<SourceName, Level> levels) {
  public static final Sight NOTHING = new Sight(new TreeMap<>());

  public Sight {
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
  }

  /// All of these at one level.
  public static Sight of(Collection<SourceName> sources, Level level) {
    return new Sight(
        sources.stream()
            .collect(Collectors.toMap(Function.identity(), _ -> level, (a, _) -> a, TreeMap::new)));
  }

  /// In the order of their names.
  public SortedSet<SourceName> sources() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(levels.keySet()));
  }

  public Optional<Level> of(SourceName source) {
    return Optional.ofNullable(levels.get(source));
  }

  /// Whether that much of a source is seen, or more.
  public boolean sees(SourceName source, Level least) {
    return of(source).filter(level -> level.isAtLeast(least)).isPresent();
  }

  /// Those of which at least that much is seen.
  public Sight from(Level least) {
    if (levels.values().stream().allMatch(level -> level.isAtLeast(least))) {
      return this;
    }
    SortedMap<SourceName, Level> enough = new TreeMap<>(levels);
    enough.values().removeIf(level -> !level.isAtLeast(least));
    return new Sight(enough);
  }

  /// No more of each source than the other sees.
  public Sight within(Sight other) {
    SortedMap<SourceName, Level> both = new TreeMap<>();
    levels.forEach((source, level) ->
        other
            .of(source)
            .map(most -> level.isAtLeast(most) ? most : level)
            .ifPresent(least -> both.put(source, least)));
    return new Sight(both);
  }

  /// Whether the other sees as much of each source, or more.
  public boolean isWithin(Sight other) {
    return within(other).equals(this);
  }

  public boolean isEmpty() {
    return levels.isEmpty();
  }

  /// These sessions, each with no more of it than is seen.
  public List<Session> seen(List<Session> sessions) {
    return sessions.stream().flatMap(session -> seen(session).stream()).toList();
  }

  /// A session with no more of it than is seen; empty where its source is not.
  public Optional<Session> seen(Session session) {
    return of(session.ref().source()).map(session::at);
  }
}
