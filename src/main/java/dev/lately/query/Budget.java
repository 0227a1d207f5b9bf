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
  synchronized Optional<Wait> take() {
    return take(allowed.calls());
  }

  /// The same for a call that leaves half of the budget to others.
  synchronized Optional<Wait> takeSparingly() {
    return take(half());
  }

  private Optional<Wait> take(int limit) {
    Optional<Wait> wait = wait(limit);
    if (wait.isEmpty()) {
      calls.addLast(clock.instant());
    }
    return wait;
  }

  private int half() {
    return (allowed.calls() + 1) / 2;
  }

  /// What a call would have to wait for now.
  synchronized Optional<Wait> due() {
    return wait(allowed.calls());
  }

  /// What a call would have to wait for that leaves half of the budget to others.
  synchronized Optional<Wait> dueSparingly() {
    return wait(half());
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

  private Optional<Wait> wait(int limit) {
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
