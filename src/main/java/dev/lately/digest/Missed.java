package dev.lately.digest;

import dev.lately.subscription.Deliveries.Plan;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The dates that pass while a subscription is paused or hindered.
public record Missed(Books books, Instant now) {
  /// Writes down those of the last month up to now, and why each did not come; nothing for a
  /// subscription that is served. Comes before a change of it.
  public void write(long id) {
    // In this order: what was due by then, and is not served even now, was not served at its hour.
    Optional<Instant> since = books.subscriptions().next(id);
    Optional<Subscription> resting = books.subscriptions().find(id);
    since.ifPresent(due ->
        resting.ifPresent(subscription ->
            outcome(subscription.state()).ifPresent(why -> write(subscription, due, why))));
  }

  private void write(Subscription subscription, Instant since, Outcome why) {
    Rhythm rhythm = subscription.terms().rhythm();
    List<Delivery> missed =
        Planner.dates(rhythm, since, now).stream()
            .map(date -> new Delivery(subscription.id(), date, date, rhythm.due(date), why, now))
            .toList();
    Instant next = rhythm.due(rhythm.nextAfter(now));
    books.deliveries().plan(List.of(new Plan(missed, next)));
  }

  /// How a digest ends that is due in that state; empty where it is sent.
  static Optional<Outcome> outcome(State state) {
    return switch (state) {
      case State.Active() -> Optional.empty();
      case State.Paused _ -> Optional.of(new Outcome.Skipped(Outcome.Reason.PAUSED));
      case State.Hindered(_, var why) -> Optional.of(new Outcome.Failed(why));
    };
  }
}
