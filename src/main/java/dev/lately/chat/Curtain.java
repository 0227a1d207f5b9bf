package dev.lately.chat;

import dev.lately.command.Reveals;
import dev.lately.command.Reveals.Shown;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import dev.lately.view.Expiry;
import dev.lately.view.Sequel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hides what messages of a platform show for a time only: when the time is over, when the process
/// ends, and, after one that was killed, at the next start.
public final class Curtain implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Curtain.class);

  /// How often the clock is looked at.
  private static final Duration LOOK = Duration.ofSeconds(1);

  /// When it is tried again, at first; each time after twice as long, up to the longest.
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// Then nobody tries any more.
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  /// How long the end of the process waits.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final PlatformId platform;
  private final Reveals reveals;
  private final InstantSource clock;
  private final Hider hider;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService watches = Executors.newVirtualThreadPerTaskExecutor();

  /// How something else is put into a message.
  @FunctionalInterface
  public interface Hider {
    /// False when that may work later; true too when it never will. May throw, which is the former.
    boolean hide(String message, Card card);
  }

  public Curtain(PlatformId platform, Reveals reveals, InstantSource clock, Hider hider) {
    this.platform = platform;
    this.reveals = reveals;
    this.clock = clock;
    this.hider = hider;
  }

  /// Hides what an earlier process left.
  public void open() {
    try {
      List<Shown> left = reveals.open(platform);
      left.forEach(shown -> watches.execute(() -> watch(shown)));
    } catch (RuntimeException silent) {
      LOG.error("What an earlier process showed may still be seen: {}", silent.getMessage());
    }
  }

  /// Lets `edit` show a part in that message; one that may be seen for a time only, when it is
  /// known that it will be hidden.
  public void show(String message, Sequel.Part part, Runnable edit) {
    part.expiry().ifPresentOrElse(expiry -> show(message, expiry, edit), edit);
  }

  private void show(String message, Expiry expiry, Runnable edit) {
    Instant until = clock.instant().plus(expiry.after());
    Shown shown = new Shown(platform, message, expiry.words(), until);
    if (isKept(shown)) {
      show(shown, edit);
    } else {
      hides(shown);
    }
  }

  private boolean isKept(Shown shown) {
    try {
      reveals.keep(shown);
      return true;
    } catch (RuntimeException silent) {
      LOG.error("Nothing is shown that might stay: {}", silent.getMessage());
      return false;
    }
  }

  private void show(Shown shown, Runnable edit) {
    CompletableFuture<Void> there = new CompletableFuture<>();
    watches.execute(() -> {
      there.join();
      watch(shown);
    });
    try {
      edit.run();
    } finally {
      there.complete(null);
    }
  }

  private void watch(Shown shown) {
    try {
      await(shown.until());
      Duration pause = AGAIN;
      while (!hides(shown)) {
        if (closing.getCount() == 0) {
          return;
        }
        await(clock.instant().plus(pause));
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
      }
      reveals.forget(shown);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException silent) {
      LOG.warn("It is not known that something is hidden again: {}", silent.getMessage());
    }
  }

  private boolean hides(Shown shown) {
    try {
      return hider.hide(shown.message(), Expiry.card(shown.words())) || isGivenUp(shown);
    } catch (RuntimeException refused) {
      LOG.warn("Something could not be hidden again yet: {}", refused.getMessage());
      return isGivenUp(shown);
    }
  }

  private boolean isGivenUp(Shown shown) {
    return shown.until().plus(GIVEN_UP).isBefore(clock.instant());
  }

  /// Returns then, or as soon as the process ends.
  private void await(Instant then) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), then);
    while (left.isPositive() && !closing.await(millis(left), TimeUnit.MILLISECONDS)) {
      left = Duration.between(clock.instant(), then);
    }
  }

  private static long millis(Duration left) {
    return Math.min(left.toMillis() + 1, LOOK.toMillis());
  }

  /// Hides everything; shows nothing more that would have to be hidden.
  @Override
  public void close() {
    closing.countDown();
    watches.shutdown();
    try {
      watches.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watches.shutdownNow();
  }
}
