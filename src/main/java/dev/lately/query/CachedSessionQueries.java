package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.listing.Rows;
import dev.lately.listing.Sieve;
import dev.lately.model.Filter;
import dev.lately.model.Level;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceState;
import dev.lately.model.View;
import dev.lately.provider.Capability;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The sources behind a memory: whoever asks, each vendor is called once, in the background and
/// within what it allows; lists are kept while somebody pages in them.
public final class CachedSessionQueries implements SessionQueries {
  /// Two lists of one view differ by their instant.
  private record Name(View view, Sight sight, Instant at) {}

  private record Kept(ZoneId zone, Snapshot snapshot) {}

  private final Feeds sources;
  private final SortedMap<SourceName, SourceFeed> feeds;
  private final Pace pace;
  private final Sieves sieves = new Sieves();
  private final Searches searches;
  private final SingleSessions singles;
  private final Titles titles;
  private final Cache<Name, Kept> lists;

  /// @throws IllegalArgumentException when two sources have one name
  public CachedSessionQueries(
      List<Source> sources, CachePolicy policy, InstantSource clock, Waiting waiting) {
    this(Feeds.of(sources, new Pace(policy, clock, waiting)));
  }

  private CachedSessionQueries(Feeds sources) {
    this(sources, new SingleSessions(sources.pace()), KeptTitles.NONE, lists(sources.pace()));
  }

  private CachedSessionQueries(
      Feeds sources, SingleSessions singles, KeptTitles kept, Cache<Name, Kept> lists) {
    this.pace = sources.pace();
    this.sources = sources;
    this.feeds = sources.byName();
    this.searches = new Searches(pace, sources::spellings);
    this.singles = singles;
    this.titles = new Titles(feeds, pace, kept);
    this.lists = lists;
  }

  /// Of other sources, with what is known of those that are the same; lists too where all are.
  public CachedSessionQueries succeeded(List<Source> others, Set<SourceName> unchanged) {
    Feeds next = sources.succeeded(others, unchanged);
    return next.byName().equals(feeds)
        ? new CachedSessionQueries(next, singles, KeptTitles.NONE, lists)
        : new CachedSessionQueries(next);
  }

  /// The same, which keeps there what it asks of sessions whose vendors list no titles.
  public CachedSessionQueries withTitles(KeptTitles kept) {
    return new CachedSessionQueries(sources, singles, kept, lists);
  }

  private static Cache<Name, Kept> lists(Pace pace) {
    return Caffeine.newBuilder()
        .maximumSize(pace.policy().snapshots())
        .expireAfterAccess(pace.policy().idle())
        .ticker(pace::nanos)
        .executor(Runnable::run)
        .build();
  }

  @Override
  public Snapshot ask(View view, Sight sight, ZoneId zone) {
    titles.await();
    Instant at = pace.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Name name = new Name(view, sight, at);
    Kept kept = lists.get(name, n -> new Kept(zone, list(n, zone)));
    while (!kept.zone().equals(zone)) {
      name = new Name(view, sight, name.at().plusMillis(1));
      kept = lists.get(name, n -> new Kept(zone, list(n, zone)));
    }
    return kept.snapshot();
  }

  private Snapshot list(Name name, ZoneId zone) {
    Filter filter = name.view().filter();
    Sight sight = name.view().text().isEmpty() ? name.sight() : name.sight().from(Level.TITLES);
    Sieve sieve = Sieve.of(name.view(), filter.since().start(name.at(), zone));
    List<Lane> lanes =
        feeds.values().stream()
            .filter(feed -> isWanted(name.view(), feed.name()))
            .flatMap(feed ->
                sight
                    .of(feed.name())
                    .map(sieve::at)
                    .map(s -> filter.marks().map(m -> s.since(m.of(feed.name()))).orElse(s))
                    .map(s -> lane(feed, name.view(), s))
                    .stream())
            .toList();
    return new TitledSnapshot(
        new MergedSnapshot(name.at(), lanes, pace.policy().deadline()),
        rows -> sight.seen(titles.seen(rows)));
  }

  /// What a vendor found itself may hold the words where Lately does not see them: whoever may not
  /// read messages must not learn what they hold.
  private Lane lane(SourceFeed feed, View view, Sieve sieve) {
    Looking known = new Looking(feed, titles.sieve(feed, sieve), sieves);
    return searches
        .of(feed, view)
        .filter(search -> sieve.text().filter(words -> search.isFor(words.level())).isPresent())
        .map(search ->
            new Looking(
                search, sieve.withoutText(), sieves, Optional.of(sources.readingOn(feed).begun())))
        .map(search -> new Lane(search, Optional.of(known)))
        .orElseGet(() -> new Lane(known));
  }

  @Override
  public Optional<CompletableFuture<List<Session>>> titled(List<Session> rows, Duration patience) {
    return titles.coming(rows, patience);
  }

  private static boolean isWanted(View view, SourceName source) {
    return view.sources().isEmpty() || view.sources().contains(source);
  }

  @Override
  public Optional<Snapshot> recall(View view, Sight sight, Instant at) {
    return Optional.ofNullable(lists.getIfPresent(new Name(view, sight, at))).map(Kept::snapshot);
  }

  @Override
  public Optional<Sighting> session(SessionRef ref) {
    return feed(ref.source())
        .flatMap(feed -> singles.session(feed, ref, listed(feed, ref)))
        .map(titles::learnt);
  }

  private Optional<Sighting> listed(SourceFeed feed, SessionRef ref) {
    return feed.listed(ref).or(() -> searches.listed(ref));
  }

  @Override
  public Optional<Session> seek(SessionRef ref) {
    return feed(ref.source())
        .filter(feed -> feed.can(Capability.SEEK) || feed.listed(ref).isPresent())
        .flatMap(feed -> singles.session(feed, ref, feed.listed(ref)))
        .filter(found -> found.state() != Sighting.State.GONE)
        .map(titles::learnt)
        .map(Sighting::session);
  }

  @Override
  public Optional<String> container(SourceName source, String id) {
    return feed(source).flatMap(feed -> feed.containers().name(id));
  }

  @Override
  public Stream<Session> known(Collection<SourceName> of) {
    return sources.among(of).flatMap(feed -> feed.rows().all()).map(titles::known);
  }

  @Override
  public Transcript transcript(SessionRef ref) {
    return feed(ref.source())
        .filter(feed -> feed.can(Capability.MESSAGES))
        .map(feed -> singles.transcript(feed, ref, listed(feed, ref)))
        .orElseGet(Transcript.Untold::new);
  }

  @Override
  public Revealed reveal(SessionRef ref) {
    return feed(ref.source())
        .map(feed -> singles.reveal(feed, ref, listed(feed, ref)))
        .orElseGet(Revealed.Nothing::new);
  }

  @Override
  public boolean tells(SourceName source) {
    return feed(source).filter(feed -> feed.can(Capability.MESSAGES)).isPresent();
  }

  @Override
  public boolean searchesMessages(SourceName source) {
    return feed(source).filter(feed -> feed.can(Capability.FULL_TEXT)).isPresent();
  }

  private Optional<SourceFeed> feed(SourceName source) {
    return Optional.ofNullable(feeds.get(source));
  }

  @Override
  public List<SourceName> sources() {
    return List.copyOf(feeds.keySet());
  }

  @Override
  public List<String> origins(Set<SourceName> permitted) {
    return sources
        .among(permitted)
        .flatMap(feed -> feed.current().stream())
        .flatMap(generation -> generation.origins().stream())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  @Override
  public Optional<Session> newest(Collection<SourceName> of) {
    return sources
        .among(of)
        .flatMap(feed -> feed.rows().first().stream())
        .min(Rows::compare)
        .map(titles::known);
  }

  @Override
  public List<SourceState> states(Collection<SourceName> of) {
    return sources.among(of).map(SourceFeed::state).toList();
  }

  @Override
  public Optional<Instant> nextCall(SourceName source) {
    return feed(source).flatMap(SourceFeed::due);
  }
}
