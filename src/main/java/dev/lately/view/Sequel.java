package dev.lately.view;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a card becomes when more is known of the rows that it shows: the same card with more words,
/// perhaps with a sequel of its own; or nothing. It comes within a bounded time.
///
/// `passing` is what it goes through right before it is shown.
public record Sequel(
    CompletableFuture<Optional<Part>> next, UnaryOperator<Optional<Part>> passing) {
  public Sequel(CompletableFuture<Optional<Part>> next) {
    this(next, UnaryOperator.identity());
  }

  /// The same while that holds; else another, or nothing.
  public Sequel provided(BooleanSupplier holds, Supplier<Optional<Part>> otherwise) {
    return new Sequel(next, part -> holds.getAsBoolean() ? passing.apply(part) : otherwise.get());
  }

  /// Waits for it; it is to be shown at once.
  public Optional<Part> await() {
    return passing.apply(next.join());
  }

  /// The next card, what goes with it, and when it must not be seen any more.
  public record Part(Card card, Optional<? extends Enclosure> enclosure, Optional<Expiry> expiry) {
    public Part(Card card, Optional<? extends Enclosure> enclosure) {
      this(card, enclosure, Optional.empty());
    }

    public Part(Card card) {
      this(card, Optional.empty());
    }
  }

  /// What comes at once.
  public static Sequel of(Part next) {
    return new Sequel(CompletableFuture.completedFuture(Optional.of(next)));
  }

  /// What a card has become after so long at most, or as soon as it stays as it is.
  public static Card last(Card card, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Card last = card;
    Optional<Card> next = next(last, end);
    while (next.isPresent()) {
      last = next.get();
      next = next(last, end);
    }
    return last;
  }

  private static Optional<Card> next(Card card, long end) {
    return card.sequel().flatMap(sequel -> sequel.until(end)).map(Part::card);
  }

  private Optional<Part> until(long end) {
    try {
      return passing.apply(next.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException none) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
