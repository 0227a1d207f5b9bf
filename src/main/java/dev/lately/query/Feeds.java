package dev.lately.query;

import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The sources by their names, and what each account may still call.
final class Feeds {
  private final Pace pace;
  private final SortedMap<SourceName, SourceFeed> byName = new TreeMap<>();
  private final Map<String, Budget> budgets = new HashMap<>();

  Feeds(Pace pace) {
    this.pace = pace;
  }

  /// @throws IllegalArgumentException when two sources have one name
  static Feeds of(List<Source> sources, Pace pace) {
    Feeds feeds = new Feeds(pace);
    sources.forEach(feeds::add);
    return feeds;
  }

  /// Of other sources: those that are the same as before still know what they knew.
  Feeds succeeded(List<Source> sources, Set<SourceName> unchanged) {
    Feeds next = new Feeds(pace);
    next.budgets.putAll(budgets);
    for (Source source : sources) {
      SourceFeed known = byName.get(source.name());
      if (known != null && unchanged.contains(source.name())) {
        next.byName.put(source.name(), known);
      } else {
        next.add(source);
      }
    }
    next.budgets.keySet().retainAll(sources.stream().map(Source::account).toList());
    return next;
  }

  /// What an account called already counts also after its sources changed.
  private void add(Source source) {
    Budget budget =
        budgets.compute(
            source.account(),
            (_, known) ->
                known != null && known.allows(source.budget())
                    ? known
                    : new Budget(source.budget(), pace.clock()));
    if (byName.put(source.name(), new SourceFeed(source, budget, pace)) != null) {
      throw new IllegalArgumentException("two sources are called " + source.name());
    }
  }

  Pace pace() {
    return pace;
  }

  /// Those of them that have these names.
  Stream<SourceFeed> among(Collection<SourceName> names) {
    return byName.values().stream().filter(feed -> names.contains(feed.name()));
  }

  SortedMap<SourceName, SourceFeed> byName() {
    return byName;
  }
}
