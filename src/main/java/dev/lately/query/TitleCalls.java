package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import dev.lately.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks vendors what sessions began with where their lists have no titles: one call for all who see
/// a session meanwhile.
///
/// A title that was found is asked for again once a day at most, and only if its session was active
/// since, in case its first words were deleted. That a session has no words is known until it is
/// active again.
final class TitleCalls {
  private static final Logger LOG = LoggerFactory.getLogger(TitleCalls.class);
  private static final Duration AGAIN = Duration.ofDays(1);

  /// How long a session is left alone of which a vendor could not tell.
  private static final Duration FAILED = Duration.ofMinutes(10);

  private static final int MOST_FAILED = 10_000;

  private final Pace pace;
  private final TitleBook book;
  private final Map<SessionRef, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
  private final Map<SourceName, Aside> asides = new ConcurrentHashMap<>();
  private final Cache<SessionRef, Instant> failed;

  TitleCalls(Pace pace, TitleBook book) {
    this.pace = pace;
    this.book = book;
    this.failed =
        Caffeine.newBuilder()
            .maximumSize(MOST_FAILED)
            .expireAfterWrite(FAILED)
            .ticker(pace::nanos)
            .executor(Runnable::run)
            .build();
  }

  /// The call for this session's title, under way or started by this; empty where none is needed,
  /// or may be made now.
  Optional<CompletableFuture<Void>> ask(SourceFeed feed, Session session) {
    Aside aside = asides.computeIfAbsent(feed.name(), _ -> new Aside(feed, pace));
    return Optional.ofNullable(
        underWay.computeIfAbsent(
            session.ref(),
            _ -> aside.isOpen() && isWanted(session) ? start(feed, aside, session) : null));
  }

  private CompletableFuture<Void> start(SourceFeed feed, Aside aside, Session session) {
    return CompletableFuture.runAsync(() -> run(feed, aside, session), Thread::startVirtualThread);
  }

  private boolean isWanted(Session session) {
    return failed.getIfPresent(session.ref()) == null
        && book.entry(session.ref())
            .map(TitleBook.Entry::title)
            .filter(title -> !mayChange(title, session))
            .isEmpty();
  }

  private boolean mayChange(Title title, Session session) {
    boolean due =
        title.words().isEmpty() || title.asked().plus(AGAIN).isBefore(pace.clock().instant());
    return due && title.modified() != session.times().lastMillis();
  }

  private void run(SourceFeed feed, Aside aside, Session session) {
    try {
      keep(session, aside.call(() -> feed.source().provider().opening(session.ref().id())));
    } catch (ProviderException failure) {
      failed(session, failure.trouble());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.warn("No title of a session of {}", feed.name(), broken);
      failed.put(session.ref(), pace.clock().instant());
    } finally {
      underWay.remove(session.ref());
    }
  }

  private void keep(Session session, Optional<String> words) {
    book.keep(session.ref(), words, session.times().lastMillis());
  }

  /// A session that is gone has no words; what only had to wait is asked for when it is seen again.
  private void failed(Session session, Trouble trouble) {
    switch (trouble) {
      case Trouble.NotFound _ -> keep(session, Optional.empty());
      case Trouble.RateLimited _, Trouble.OutOfBudget _, Trouble.Resting _ -> {}
      case Trouble.RefusedKey _,
          Trouble.Forbidden _,
          Trouble.VendorError _,
          Trouble.TimedOut _,
          Trouble.Unreachable _,
          Trouble.Unreadable _,
          Trouble.TooLarge _,
          Trouble.Curtailed _ -> {
        LOG.debug("No title of a session of {}: {}", session.ref().source(), trouble);
        failed.put(session.ref(), pace.clock().instant());
      }
    }
  }
}
