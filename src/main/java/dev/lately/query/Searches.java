package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.provider.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/// What vendors found that search themselves: one feed for each source and words, shared by all who
/// look for them, until nobody does for a while.
final class Searches {
  /// Each may hold a thousand sessions.
  private static final int MOST = 100;

  /// No vendor heeds case.
  private record Key(SourceName source, String words) {}

  private final Cache<Key, SourceFeed> feeds;

  /// How words are written at a source that somebody typed.
  private final BiFunction<SourceFeed, String, List<String>> spellings;

  Searches(Pace pace, BiFunction<SourceFeed, String, List<String>> spellings) {
    this.spellings = spellings;
    this.feeds =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(pace.policy().idle())
            .ticker(pace::nanos)
            .executor(Runnable::run)
            .build();
  }

  /// The feed by which this source's vendor looks for the view's words; empty where it cannot. What
  /// a window holds is counted in the list itself, so that a count and its sessions agree.
  Optional<SourceFeed> of(SourceFeed feed, View view) {
    return view.text()
        .map(String::strip)
        .filter(words -> !words.isEmpty() && view.filter().window().isEmpty())
        .filter(_ -> feed.source().provider().capabilities().contains(Capability.SEARCH))
        .map(words ->
            feeds.get(
                new Key(feed.name(), words.toLowerCase(Locale.ROOT)),
                _ -> feed.searching(words, () -> spellings.apply(feed, words))));
  }

  /// A session as it was last found.
  Optional<Sighting> listed(SessionRef ref) {
    return feeds.asMap().values().stream()
        .filter(feed -> feed.name().equals(ref.source()))
        .flatMap(feed -> feed.listed(ref).stream())
        .findFirst();
  }
}
