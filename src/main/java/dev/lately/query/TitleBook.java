package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.listing.Beside;
import dev.lately.listing.Folding;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The titles that Lately asked for itself, in memory, and kept beyond it.
///
/// A title is found by its session alone and stands whatever is said later in it: what a session
/// began with does not change.
final class TitleBook {
  private static final Logger LOG = LoggerFactory.getLogger(TitleBook.class);

  /// Some 350 bytes each.
  static final int MOST = 50_000;

  /// So often it is written down that a title is still seen.
  private static final Duration DAY = Duration.ofDays(1);

  /// How long a list waits for what was kept, once, at the start.
  private static final Duration OPENING = Duration.ofSeconds(1);

  /// `folded` once, not for each search; `number` grows from title to title.
  record Entry(Title title, String folded, long number) {}

  /// The titles that were known by that number.
  record At(TitleBook book, long number) implements Beside {
    @Override
    public boolean isKnown(Session session) {
      return book.entry(session.ref()).filter(this::isWorded).isPresent();
    }

    @Override
    public boolean speaksOf(Session session, String words) {
      return book.entry(session.ref())
          .filter(this::isWorded)
          .filter(entry -> entry.folded().contains(words))
          .isPresent();
    }

    private boolean isWorded(Entry entry) {
      return entry.number() <= number && !entry.folded().isEmpty();
    }
  }

  private final InstantSource clock;
  private final KeptTitles kept;
  private final AtomicLong count = new AtomicLong();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private final Cache<SessionRef, Entry> entries =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  TitleBook(InstantSource clock, KeptTitles kept) {
    this.clock = clock;
    this.kept = kept;
    Thread.ofVirtual().name("titles").start(this::open);
  }

  private void open() {
    try {
      kept.latest(MOST)
          .reversed()
          .forEach(title -> entries.asMap().putIfAbsent(title.ref(), entry(title)));
    } catch (RuntimeException unread) {
      LOG.debug("No titles were kept", unread);
    } finally {
      opened.complete(null);
    }
  }

  /// Waits, no longer than a second, until what was kept is there.
  void await() {
    try {
      opened.get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException later) {
      return;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  Optional<Entry> entry(SessionRef ref) {
    return Optional.ofNullable(entries.policy().getIfPresentQuietly(ref));
  }

  /// What is known now: what comes later changes no list that was asked before.
  Beside now() {
    return new At(this, count.get());
  }

  /// What a session began with, as it was found at that last activity; empty where it has no words.
  void keep(SessionRef ref, Optional<String> words, long modified) {
    Instant now = clock.instant();
    Title title = new Title(ref, words.flatMap(Title::line), modified, now, now);
    entries.put(ref, entry(title));
    kept.keep(title);
  }

  /// The title of a session that its vendor just told.
  void learn(Session session) {
    Optional<String> words = session.title().flatMap(Title::line);
    if (entry(session.ref()).filter(known -> known.title().words().equals(words)).isEmpty()) {
      keep(session.ref(), words, session.times().lastMillis());
    }
  }

  /// The words of a session that is gone.
  void forget(Session session) {
    if (entry(session.ref()).filter(known -> known.title().words().isPresent()).isPresent()) {
      keep(session.ref(), Optional.empty(), session.times().lastMillis());
    }
  }

  private Entry entry(Title title) {
    return new Entry(title, title.words().map(Folding::fold).orElse(""), count.incrementAndGet());
  }

  /// A session of a list without titles, with the one that is known.
  Session titled(Session session) {
    return entry(session.ref()).map(entry -> with(session, entry.title().words())).orElse(session);
  }

  private static Session with(Session session, Optional<String> title) {
    return session.title().equals(title)
        ? session
        : new Session(
            session.ref(),
            title,
            session.preview(),
            session.times(),
            session.facts(),
            session.participant());
  }

  /// Says that somebody sees these sessions; whose titles are seen every day are not forgotten.
  void seen(List<Session> sessions) {
    Instant now = clock.instant();
    Instant before = now.minus(DAY);
    List<SessionRef> again =
        sessions.stream()
            .map(Session::ref)
            .filter(ref -> entry(ref).filter(e -> e.title().used().isBefore(before)).isPresent())
            .toList();
    if (!again.isEmpty()) {
      again.forEach(ref -> entries.asMap().computeIfPresent(ref, (_, entry) -> used(entry, now)));
      kept.used(again);
    }
  }

  private static Entry used(Entry entry, Instant now) {
    Title old = entry.title();
    Title title = new Title(old.ref(), old.words(), old.modified(), old.asked(), now);
    return new Entry(title, entry.folded(), entry.number());
  }
}
