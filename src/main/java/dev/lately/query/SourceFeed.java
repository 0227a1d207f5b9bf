package dev.lately.query;

import dev.lately.listing.Rows;
import dev.lately.listing.Sieve;
import dev.lately.model.Level;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceState;
import dev.lately.model.Trouble;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One source as it is known now, and how it is asked anew: by one call for all who ask meanwhile.
final class SourceFeed {
  /// What a new list gets of a source: the rows that are held, and the call that brings newer ones
  /// where they are no longer fresh. `atOnce`: held rows may be shown without waiting for the call.
  record Take(Optional<Generation> held, Optional<Load<Generation>> load, boolean atOnce) {}

  private final Source source;
  private final Line line;
  private final Pace pace;
  private final ListRequest request;
  private final ContainerNames containers;
  private final Function<ListRequest, SessionPage> pages;
  private final BooleanSupplier behind;

  /// What is known of the sessions that the vendor lists, and besides them.
  private final Known known;

  private volatile Optional<Generation> current = Optional.empty();
  private final Health health;
  private Optional<Load<Generation>> load = Optional.empty();

  /// Done when somebody waits for the call under way.
  private CompletableFuture<Void> hurried = new CompletableFuture<>();

  SourceFeed(Source source, Budget budget, Pace pace) {
    this.source = source;
    this.line = new Line(source.name(), budget, pace);
    this.pace = pace;
    this.request = ListRequest.FIRST;
    this.containers = new ContainerNames(source, line);
    this.pages = source.provider()::list;
    this.behind = () -> false;
    this.health = new Health(pace.clock());
    this.known = new Known(Stream::empty, _ -> false);
  }

  private SourceFeed(SourceFeed all, String words, Supplier<List<String>> spellings) {
    this.source = all.source;
    this.line = all.line.sparing();
    this.pace = all.pace;
    this.request = new ListRequest(Optional.of(words), Optional.empty());
    this.containers = all.containers;
    this.health = all.health;
    SpeltSearch search = new SpeltSearch(source.provider(), line, spellings);
    this.pages = search::page;
    this.behind = search::isBehind;
    this.known = new Known(() -> all.rows().all(), Sieve.holding(words, needs()));
  }

  /// The same source, of which the vendor lists what holds these words in any of the spellings that
  /// are given for them. Vendors heed accents, and Lately does not: what is known to hold the words
  /// is listed too.
  SourceFeed searching(String words, Supplier<List<String>> spellings) {
    return new SourceFeed(this, words, spellings);
  }

  /// Whether whoever sees so much may know what is found in it.
  boolean isFor(Level level) {
    return level.isAtLeast(needs());
  }

  /// What a vendor's search looks through: messages, or what is the title.
  private Level needs() {
    return can(Capability.FULL_TEXT) ? Level.TRANSCRIPT : Level.TITLES;
  }

  /// A page of its list, told as well as it is known.
  SessionPage page(ListRequest asked) {
    SessionPage page = pages.apply(asked);
    return asked.text().isPresent() ? known.of(page) : page;
  }

  /// The sessions that a list begins with besides its first page.
  List<Session> beside() {
    return known.holding();
  }

  /// What the vendor looks through; empty for a feed of all sessions.
  Optional<Searched.Scope> scope() {
    boolean full = can(Capability.FULL_TEXT);
    return request.text().map(_ -> full ? Searched.Scope.MESSAGES : Searched.Scope.QUESTIONS);
  }

  ListRequest request() {
    return request;
  }

  Source source() {
    return source;
  }

  boolean can(Capability skill) {
    return source.provider().capabilities().contains(skill);
  }

  SourceName name() {
    return source.name();
  }

  ContainerNames containers() {
    return containers;
  }

  Line line() {
    return line;
  }

  Instant now() {
    return pace.clock().instant();
  }

  /// That it took longer than an answer waits.
  Trouble late() {
    return new Trouble.TimedOut(pace.policy().deadline());
  }

  /// The newest rows that are known, unless they are too old to be shown at all.
  Optional<Generation> current() {
    return current.filter(g -> !isOlder(g, pace.policy().stale()));
  }

  Rows rows() {
    return current().map(Generation::rows).orElse(Rows.NONE);
  }

  synchronized Take take() {
    boolean asNow = !behind.getAsBoolean();
    Optional<Generation> held = current();
    if (asNow && held.isPresent() && !isOlder(held.get(), source.fresh())) {
      return new Take(held, Optional.empty(), true);
    }
    Duration waitAfter = source.fresh().multipliedBy(CachePolicy.WAIT_AFTER);
    boolean atOnce = asNow && held.filter(g -> !isOlder(g, waitAfter)).isPresent();
    Load<Generation> newer = refresh();
    if (!atOnce) {
      hurried.complete(null);
    }
    return new Take(held, Optional.of(newer), atOnce);
  }

  /// Asks in the background when the rows are no longer fresh and the budget is hardly used.
  void keepFresh() {
    if (line.isIdle()) {
      take();
    }
  }

  /// From when the rows are no longer fresh and a call may be made, where that is not now.
  Optional<Instant> due() {
    Instant stale = current.map(g -> g.asOf().plus(source.fresh())).orElse(Instant.MIN);
    Instant free = line.due().orElse(Instant.MIN);
    return Optional.of(stale.isAfter(free) ? stale : free).filter(now()::isBefore);
  }

  /// How it is doing, without a call.
  synchronized SourceState state() {
    return new SourceState(
        name(),
        current().map(known -> known.held(!isOlder(known, source.fresh()))),
        load.flatMap(this::delayed).or(health::failure),
        line.allowance(),
        Stream.of(due(), load.flatMap(Load::retry))
            .flatMap(Optional::stream)
            .filter(now()::isBefore)
            .max(Comparator.naturalOrder()),
        Skills.of(source.provider().capabilities()));
  }

  /// A call that people would wait for in vain is told of before it fails.
  private Optional<SourceState.Failure> delayed(Load<Generation> under) {
    Instant since = health.failure().map(SourceState.Failure::since).orElse(under.startedAt());
    return under.delay().map(why -> new SourceState.Failure(why, now(), since));
  }

  /// A session as it was last listed.
  Optional<Sighting> listed(SessionRef ref) {
    return current()
        .flatMap(held ->
            held.rows()
                .all()
                .filter(session -> session.ref().equals(ref))
                .findFirst()
                .map(session -> new Sighting(session, held.asOf(), Sighting.State.LISTED)));
  }

  private Load<Generation> refresh() {
    Load<Generation> running = load.filter(l -> l.isCurrent(Duration.ZERO)).orElseGet(this::start);
    load = Optional.of(running);
    return running;
  }

  private Load<Generation> start() {
    CompletableFuture<Void> hurry = new CompletableFuture<>();
    hurried = hurry;
    return line.start(() ->
        current.filter(Generation::isLarge).isPresent()
            ? pace.large().inTurn(hurry, this::firstPage)
            : firstPage());
  }

  private Generation firstPage() {
    boolean later = current.isPresent();
    boolean search = request.text().isPresent();
    Generation first = health.call(search, this::list);
    if (later && !search) {
      containers.keep(now());
    }
    return first;
  }

  private Generation list() {
    Instant asOf = now();
    SessionPage first = page(request.holding(rows()::same));
    Generation next = new Generation(this, asOf, first, current);
    current = Optional.of(next);
    return next;
  }

  private boolean isOlder(Generation generation, Duration age) {
    return now().isAfter(generation.asOf().plus(age));
  }
}
