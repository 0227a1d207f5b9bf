package dev.lately.digest;

import static java.util.stream.Collectors.groupingBy;

import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Deliveries.Plan;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Digests that were planned, never begun, and are too late by now: the next one that is in time
/// tells of their days too.
final class Leftovers {
  private final Deliveries deliveries;
  private final Instant now;
  private final Map<Long, List<Delivery>> open;

  Leftovers(Deliveries deliveries, Instant now) {
    this.deliveries = deliveries;
    this.now = now;
    this.open = deliveries.open().stream().collect(groupingBy(Delivery::subscription));
  }

  /// The earliest day to tell of; empty where nothing was left, or one before it may still come.
  Optional<LocalDate> first(Subscription subscription) {
    List<Delivery> left = open.getOrDefault(subscription.id(), List.of());
    return left.stream()
        .map(Delivery::first)
        .min(LocalDate::compareTo)
        .filter(_ -> left.stream().allMatch(delivery -> isLeft(subscription, delivery)));
  }

  private boolean isLeft(Subscription subscription, Delivery delivery) {
    return delivery.outcome() instanceof Outcome.Planned
        && Planner.isTooLate(subscription.terms().rhythm(), delivery.due(), now)
        && delivery.due().isAfter(now.minus(Planner.MEMORY));
  }

  /// Those whose days the plan tells of are not sent any more.
  void settle(Plan plan) {
    Delivery last = plan.deliveries().getLast();
    open.getOrDefault(last.subscription(), List.of()).stream()
        .filter(left -> !left.date().isBefore(last.first()) && left.date().isBefore(last.date()))
        .forEach(
            left -> deliveries.settle(left, new Outcome.Skipped(Outcome.Reason.COALESCED), now));
  }
}
