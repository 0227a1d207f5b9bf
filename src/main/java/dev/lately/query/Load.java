package dev.lately.query;

import dev.lately.model.Trouble;
import dev.lately.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// A vendor call under way in the background, which any number of people wait for.
final class Load<T> {
  private final Pace pace;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private CompletableFuture<Void> foreseeable = new CompletableFuture<>();
  private volatile Optional<Budget.Wait> wait = Optional.empty();
  private final Instant startedAt;
  private volatile Instant endedAt = Instant.EPOCH;

  Load(Pace pace) {
    this.pace = pace;
    this.startedAt = pace.clock().instant();
  }

  Instant startedAt() {
    return startedAt;
  }

  /// Why people would wait for it in vain, while it is under way.
  Optional<Trouble> delay() {
    boolean slow = startedAt.plus(pace.policy().deadline()).isBefore(pace.clock().instant());
    return trouble().filter(_ -> !isDone() && (slow || isLate()));
  }

  /// Runs the call on this thread; whatever happens ends here.
  void run(Callable<T> call) {
    try {
      T value = call.call();
      endedAt = pace.clock().instant();
      result.complete(value);
    } catch (Throwable failure) {
      endedAt = pace.clock().instant();
      result.completeExceptionally(failure);
    }
    foresee();
  }

  /// Says that the call has to wait; who knows that it will be late need not wait for it.
  void waits(Budget.Wait reason) {
    wait = Optional.of(reason);
    if (isLate()) {
      foresee();
    }
  }

  void goesOn() {
    wait = Optional.empty();
  }

  private boolean isLate() {
    Instant end = pace.clock().instant().plus(pace.policy().deadline());
    return !isDone() && wait.filter(w -> w.until().isAfter(end)).isPresent();
  }

  private synchronized void foresee() {
    foreseeable.complete(null);
  }

  /// Done when the call is, or while it is known to be late.
  synchronized CompletableFuture<Void> foreseeable() {
    if (foreseeable.isDone() && !isDone() && !isLate()) {
      foreseeable = new CompletableFuture<>();
    }
    return foreseeable;
  }

  /// Whether its result is there or not known to be late.
  boolean isPromising() {
    return !failed() && (!foreseeable().isDone() || isDone());
  }

  CompletableFuture<T> result() {
    return result;
  }

  boolean isDone() {
    return result.isDone();
  }

  boolean failed() {
    return result.isCompletedExceptionally();
  }

  Optional<T> value() {
    return result.isDone() && !failed() ? Optional.of(result.join()) : Optional.empty();
  }

  /// Whether it is still to be shared with whoever asks: under way, or answered no longer ago than
  /// `kept`, or failed a moment ago.
  boolean isCurrent(Duration kept) {
    Instant end = endedAt.plus(failed() ? pace.policy().retry() : kept);
    return !isDone() || end.isAfter(pace.clock().instant());
  }

  /// Until when its failure is shared with whoever asks.
  Optional<Instant> retry() {
    return failed() ? Optional.of(endedAt.plus(pace.policy().retry())) : Optional.empty();
  }

  /// Why there is no result: the failure, what the call waits for, or that it takes too long.
  Optional<Trouble> trouble() {
    if (!result.isDone()) {
      return Optional.of(
          wait.map(Budget.Wait::why)
              .orElseGet(() -> new Trouble.TimedOut(pace.policy().deadline())));
    }
    return failed() ? Optional.of(trouble(result.exceptionNow())) : Optional.empty();
  }

  static Trouble trouble(Throwable failure) {
    return failure instanceof ProviderException known
        ? known.trouble()
        : new Trouble.Unreadable("$");
  }
}
