package dev.lately.query;

import dev.lately.listing.Sieve;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.provider.Capability;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The titles of sessions whose vendors list none: those that are known, and the way to more.
final class Titles {
  /// The most that are asked for at once: those of the largest page.
  private static final int MOST = 20;

  private final Map<SourceName, SourceFeed> feeds;
  private final TitleBook book;
  private final TitleCalls calls;

  Titles(Map<SourceName, SourceFeed> feeds, Pace pace, KeptTitles kept) {
    this.feeds = feeds;
    this.book = new TitleBook(pace.clock(), kept);
    this.calls = new TitleCalls(pace, book);
  }

  /// Waits, for a bounded time, until what was kept is there.
  void await() {
    book.await();
  }

  /// The sieve for a feed's rows: where they have no titles, the words are looked for in those that
  /// are known now.
  Sieve sieve(SourceFeed feed, Sieve plain) {
    return lacks(feed) ? plain.with(book.now()) : plain;
  }

  /// These rows with what is known; somebody sees them.
  List<Session> seen(List<Session> rows) {
    List<Session> titled = rows.stream().map(this::known).toList();
    book.seen(rows);
    return titled;
  }

  /// A row of a list with what is known of it.
  Session known(Session row) {
    return feed(row).isPresent() ? book.titled(row) : row;
  }

  /// A session with what is known of it. What its vendor just told need not be asked for any more;
  /// of one that is gone the words go too.
  Sighting learnt(Sighting sighting) {
    Session session = sighting.session();
    if (feed(session).isEmpty()) {
      return sighting;
    }
    switch (sighting.state()) {
      case TOLD -> book.learn(session);
      case GONE -> book.forget(session);
      case LISTED -> {}
    }
    return session.title().isPresent() ? sighting : sighting.with(book.titled(session));
  }

  /// As [SessionQueries#titled] says.
  Optional<CompletableFuture<List<Session>>> coming(List<Session> rows, Duration patience) {
    CompletableFuture<?>[] asked =
        rows.stream()
            .limit(MOST)
            .flatMap(row -> feed(row).flatMap(feed -> calls.ask(feed, row)).stream())
            .toArray(CompletableFuture<?>[]::new);
    return asked.length == 0
        ? Optional.empty()
        : Optional.of(
            CompletableFuture.allOf(asked)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApplyAsync(_ -> seen(rows), Thread::startVirtualThread));
  }

  /// The feed of a row, where its vendor lists no titles.
  private Optional<SourceFeed> feed(Session row) {
    return Optional.ofNullable(feeds.get(row.ref().source())).filter(Titles::lacks);
  }

  private static boolean lacks(SourceFeed feed) {
    return feed.can(Capability.OPENING);
  }
}
