package dev.lately.query;

import dev.lately.model.Trouble;
import dev.lately.provider.ProviderException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Leaves a vendor alone that is down: after three failures of the last five calls for half a
/// minute, then lets one call through to see.
final class Breaker {
  static final Duration REST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final CircuitBreaker circuit;
  private volatile Instant reopens = Instant.MIN;

  Breaker(String name, InstantSource clock) {
    this.clock = clock;
    this.circuit =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .clock(clock.withZone(ZoneOffset.UTC))
                .slidingWindowSize(5)
                .minimumNumberOfCalls(3)
                .failureRateThreshold(60)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(REST)
                .build());
    circuit
        .getEventPublisher()
        .onStateTransition(event -> {
          if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
            reopens = clock.instant().plus(REST);
          }
        });
  }

  /// @throws ProviderException when the vendor is resting
  void enter() {
    if (!circuit.tryAcquirePermission()) {
      Instant now = clock.instant();
      throw new ProviderException(
          new Trouble.Resting(reopens.isAfter(now) ? reopens : now.plusSeconds(1)));
    }
  }

  /// Until when the vendor rests, where it does.
  Optional<Instant> rest() {
    return Optional.of(reopens).filter(clock.instant()::isBefore);
  }

  /// Whether the vendor is not known to be down.
  boolean isClosed() {
    return circuit.getState() == CircuitBreaker.State.CLOSED;
  }

  /// Says how the call went: empty when well. Only what says that the vendor is down counts; a
  /// wrong key says nothing about that.
  void leave(Optional<ProviderException> failure) {
    if (failure.isEmpty()) {
      circuit.onSuccess(0, TimeUnit.NANOSECONDS);
    } else if (saysDown(failure.get().trouble())) {
      circuit.onError(0, TimeUnit.NANOSECONDS, failure.get());
    } else {
      circuit.releasePermission();
    }
  }

  private static boolean saysDown(Trouble trouble) {
    return switch (trouble) {
      case Trouble.VendorError(int status) -> status >= 500;
      case Trouble.TimedOut _, Trouble.Unreachable _ -> true;
      case Trouble.RefusedKey _,
          Trouble.Forbidden _,
          Trouble.NotFound _,
          Trouble.RateLimited _,
          Trouble.OutOfBudget _,
          Trouble.Unreadable _,
          Trouble.TooLarge _,
          Trouble.Resting _,
          Trouble.Curtailed _ ->
          false;
    };
  }
}
