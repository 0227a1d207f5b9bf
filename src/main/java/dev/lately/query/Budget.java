package dev.lately.query;

import dev.lately.model.SourceState.Allowance;
import dev.lately.model.Trouble;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What an account may still call: a log of its last calls over a sliding window, and the moment
/// that its vendor named when it refused.
final class Budget {
  /// Why and until when a call has to wait.
  record Wait(Trouble why, Instant until) {}

  /// Up to how much of the budget, by whomever it was used, a call may be made.
  enum Share {
    WHOLE,
    /// Leaves half of it to others.
    HALF,
    /// Leaves also to those calls something that leave half.
    QUARTER;

    private int of(int calls) {
      return switch (this) {
        case WHOLE -> calls;
        case HALF -> (calls + 1) / 2;
        case QUARTER -> Math.max(1, calls / 4);
      };
    }
  }

  private final CallBudget allowed;
  private final InstantSource clock;
  private final Deque<Instant> calls = new ArrayDeque<>();
  private Instant refusedUntil = Instant.MIN;

  Budget(CallBudget allowed, InstantSource clock) {
    this.allowed = allowed;
    this.clock = clock;
  }

  boolean allows(CallBudget calls) {
    return allowed.equals(calls);
  }

  /// Takes one call; or, when none is left, says how long to wait before asking again.
  synchronized Optional<Wait> take(Share share) {
    Optional<Wait> wait = wait(share);
    if (wait.isEmpty()) {
      calls.addLast(clock.instant());
    }
    return wait;
  }

  /// What such a call would have to wait for now.
  synchronized Optional<Wait> due(Share share) {
    return wait(share);
  }

  /// How many calls may be made at once.
  synchronized Allowance left() {
    boolean refused = refusedUntil.isAfter(clock.instant());
    forget(clock.instant());
    int left = refused ? 0 : Math.max(0, allowed.calls() - calls.size());
    return new Allowance(left, allowed.calls(), allowed.per());
  }

  synchronized void refuse(Instant until) {
    refusedUntil = until.isAfter(refusedUntil) ? until : refusedUntil;
  }

  private Optional<Wait> wait(Share share) {
    int limit = share.of(allowed.calls());
    Instant now = clock.instant();
    forget(now);
    if (refusedUntil.isAfter(now)) {
      return Optional.of(new Wait(new Trouble.RateLimited(refusedUntil), refusedUntil));
    }
    if (calls.size() < limit) {
      return Optional.empty();
    }
    Instant free = calls.peekFirst().plus(allowed.per());
    return Optional.of(
        new Wait(new Trouble.OutOfBudget(free, allowed.calls(), allowed.per()), free));
  }

  private void forget(Instant now) {
    while (!calls.isEmpty() && !calls.peekFirst().plus(allowed.per()).isAfter(now)) {
      calls.removeFirst();
    }
  }
}
