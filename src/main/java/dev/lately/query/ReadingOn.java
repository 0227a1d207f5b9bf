package dev.lately.query;

import dev.lately.listing.Vocabulary;
import dev.lately.model.Searched;
import dev.lately.model.Trouble;
import dev.lately.provider.Capability;
import dev.lately.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is read of one source in the background so that all of its words with accents are known:
/// what its vendor's search looks through.
///
/// A search begins it, and it ends when all is read, or at a failure until the next search. Its
/// calls leave three quarters of the budget to those that somebody waits for.
final class ReadingOn {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingOn.class);

  /// What was searched for is asked first, and what is read next of it.
  private static final Duration AFTER = Duration.ofSeconds(2);

  /// One way through a source; remembers what it read.
  interface Round {
    /// Reads what is new; returns whether that was all. Says meanwhile how far it is.
    boolean read(ReadingOn by);
  }

  /// `asOf` is when the last round began that read all.
  private record Extent(int read, OptionalInt all, Instant asOf) {
    private boolean isAll() {
      return all.isEmpty() || read >= all.getAsInt();
    }
  }

  private final SourceFeed feed;
  private final Line line;
  private final Vocabulary words;
  private final Pace pace;
  private final Round round;
  private volatile Extent extent = new Extent(0, OptionalInt.empty(), Instant.MIN);
  private volatile boolean running;
  private volatile boolean ended;
  private volatile Instant wanted = Instant.MIN;
  private Instant begun = Instant.MIN;

  ReadingOn(SourceFeed feed, Vocabulary words, Pace pace) {
    this.feed = feed;
    this.line = feed.line().leisurely();
    this.words = words;
    this.pace = pace;
    this.round =
        feed.can(Capability.FULL_TEXT)
            ? new ConversationRound(feed.source().provider())
            : new QuestionRound(feed.source().provider());
  }

  Vocabulary words() {
    return words;
  }

  /// Stops for good.
  void end() {
    ended = true;
  }

  /// Itself; reads from now on what is new, as often as a list would be asked anew.
  synchronized ReadingOn begun() {
    wanted = now();
    if (!running && !ended && begun.plus(feed.source().fresh()).isBefore(wanted)) {
      running = true;
      begun = wanted;
      Thread.ofVirtual().name("read-on-", 0).start(this::run);
    }
    return this;
  }

  private void run() {
    try {
      pace.waiting().until(begun.plus(AFTER));
      readAll();
    } catch (ProviderException failure) {
      LOG.debug("No more is read of {} for now: {}", feed.name(), failure.trouble());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.warn("No more is read of {} for now", feed.name(), broken);
    } finally {
      running = false;
    }
  }

  /// What was said while much was read is read then.
  private void readAll() {
    Instant began;
    boolean all;
    do {
      began = now();
      all = round.read(this);
      if (all) {
        extent = new Extent(extent.read(), extent.all(), began);
      }
    } while (all && !isShown(began) && wanted.plus(pace.policy().idle()).isAfter(now()));
  }

  /// Makes a call when there is budget for it.
  ///
  /// @throws ProviderException with the trouble
  <T> T call(Supplier<T> call) {
    if (ended || !feed.line().isUp()) {
      throw new ProviderException(new Trouble.Resting(now()));
    }
    Load<T> load = line.start(call);
    load.result().handle((_, _) -> load).join();
    return load.value().orElseThrow(() -> new ProviderException(load.trouble().orElseThrow()));
  }

  /// Says how far it is.
  void tell(int read, OptionalInt all) {
    extent = new Extent(read, all, extent.asOf());
  }

  Instant now() {
    return pace.clock().instant();
  }

  /// Whether lists of then are shown as they are.
  private boolean isShown(Instant asOf) {
    return !asOf.plus(feed.source().fresh().multipliedBy(CachePolicy.WAIT_AFTER)).isBefore(now());
  }

  /// How far it is; empty where all was read.
  Optional<Searched.Reading> progress() {
    Extent now = extent;
    boolean shown = isShown(now.asOf());
    return shown && now.isAll() && words.isWhole()
        ? Optional.empty()
        : Optional.of(new Searched.Reading(now.read(), now.all(), shown && !running));
  }
}
