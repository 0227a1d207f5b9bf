package dev.lately.query;

import dev.lately.listing.Spellings;
import dev.lately.listing.Vocabulary;
import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The sources by their names, and what each account may still call.
final class Feeds {
  private final Pace pace;
  private final SortedMap<SourceName, SourceFeed> byName = new TreeMap<>();
  private final Map<SourceName, ReadingOn> readings = new HashMap<>();
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
        next.readings.put(source.name(), readingOn(known));
      } else {
        next.add(source);
      }
    }
    readings.values().stream()
        .filter(reading -> !next.readings.containsValue(reading))
        .forEach(ReadingOn::end);
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
    Vocabulary words = new Vocabulary();
    SourceFeed feed = new SourceFeed(source.learning(words), budget, pace);
    if (byName.put(source.name(), feed) != null) {
      throw new IllegalArgumentException("two sources are called " + source.name());
    }
    readings.put(source.name(), new ReadingOn(feed, words, pace));
  }

  /// What is read of a source for its words with accents.
  ReadingOn readingOn(SourceFeed feed) {
    return Objects.requireNonNull(readings.get(feed.name()));
  }

  /// How words are written at a source that somebody typed. Until it is read, also as they are
  /// written at others.
  List<String> spellings(SourceFeed feed, String words) {
    ReadingOn reading = readingOn(feed);
    return reading.progress().isEmpty()
        ? Spellings.of(words, List.of(reading.words()))
        : Spellings.of(words, readings.values().stream().map(ReadingOn::words).toList());
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
