package dev.lately.digest;

import dev.lately.chat.Courier;
import dev.lately.chat.Post;
import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Sight;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import dev.lately.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Brings one digest to its place, and writes down each step before it is taken.
public final class Postman {
  /// What comes later than this after its hour says so.
  public static final Duration PUNCTUAL = Duration.ofMinutes(15);

  /// After that time a courier that is off, or an answer that was lost, is looked for again.
  static final Duration AGAIN = Duration.ofSeconds(30);

  private final Books books;
  private final Couriers couriers;
  private final DigestWriter writer;
  private final Hindrances hindrances;
  private final InstantSource clock;

  public Postman(Couriers couriers, DigestWriter writer, Hindrances hindrances, Desk desk) {
    this.couriers = couriers;
    this.writer = writer;
    this.hindrances = hindrances;
    this.books = desk.books();
    this.clock = desk.clock();
  }

  /// What is kept, and the time.
  public record Desk(Books books, InstantSource clock) {}

  private record Errand(Subscription subscription, Delivery delivery, Courier courier) {
    Errand with(Delivery other) {
      return new Errand(subscription, other, courier);
    }

    Post post(Card card, Optional<Picture> picture) {
      Manner manner = subscription.terms().manner();
      String key = DeliveryKey.of(delivery);
      return new Post(card, picture, key, manner.role(), manner.silent());
    }
  }

  /// Takes a digest as far as it gets. After how long it wants another try; empty when it wants
  /// none.
  Optional<Duration> deliver(Subscription subscription, Delivery delivery) {
    Optional<Courier> courier = couriers.of(subscription.place().platform());
    return switch (delivery.outcome()) {
      case Outcome.Planned() -> {
        Optional<Outcome> end = end(subscription, delivery);
        end.ifPresent(outcome -> settle(delivery, outcome));
        yield end.isPresent()
            ? Optional.empty()
            : courier.isEmpty()
                ? Optional.of(AGAIN)
                : begin(new Errand(subscription, delivery, courier.get()));
      }
      case Outcome.Sending() ->
          courier.isEmpty()
              ? Optional.of(AGAIN)
              : find(new Errand(subscription, delivery, courier.get()));
      case Outcome.Sent _, Outcome.Skipped _, Outcome.Uncertain _, Outcome.Failed _ ->
          Optional.empty();
    };
  }

  /// How it ends without being sent, where it does.
  private Optional<Outcome> end(Subscription subscription, Delivery delivery) {
    return switch (subscription.state()) {
      case State.Paused _, State.Hindered _ -> Missed.outcome(subscription.state());
      case State.Active() -> {
        Optional<Hindrance> forbidden = couriers.forbidden(subscription);
        forbidden.ifPresent(why -> hindrances.met(subscription.id(), why));
        yield forbidden
            .<Outcome>map(Outcome.Failed::new)
            .or(() ->
                Planner.isTooLate(subscription.terms().rhythm(), delivery.due(), clock.instant())
                    ? Optional.of(new Outcome.Skipped(Outcome.Reason.TOO_LATE))
                    : Optional.empty());
      }
    };
  }

  private Optional<Duration> begin(Errand errand) {
    Delivery planned = errand.delivery();
    Sight open = couriers.open(errand.subscription());
    Optional<Post> post = write(errand, isLate(planned, clock.instant()));
    if (isOver(errand, open)) {
      return Optional.of(AGAIN);
    }
    if (post.isEmpty()) {
      settle(planned, new Outcome.Skipped(Outcome.Reason.EMPTY_DAY));
      return Optional.empty();
    }
    Delivery sending = planned.with(new Outcome.Sending(), clock.instant());
    return settle(planned, sending.outcome())
        ? post(errand.with(sending), post.get())
        : Optional.empty();
  }

  /// Somebody began to send it and did not come back.
  private Optional<Duration> find(Errand errand) {
    Delivery found = errand.delivery();
    if (!errand.courier().remembers()) {
      settle(found, new Outcome.Uncertain());
      return Optional.empty();
    }
    Subscription subscription = errand.subscription();
    boolean late = isLate(found, found.at());
    Sight open = couriers.open(subscription);
    Edition edition = writer.write(subscription, found, late);
    Post post = anyway(errand, edition);
    Optional<Outcome> came =
        errand
            .courier()
            .find(subscription.place(), post, found.at())
            .map(message -> new Outcome.Sent(message, late));
    Optional<Outcome> end = came.or(() -> end(subscription, found));
    end.ifPresent(outcome -> settle(found, outcome));
    return end.isPresent()
        ? Optional.empty()
        : isOver(errand, open) ? Optional.of(AGAIN) : post(errand, post);
  }

  /// Whether everybody there may not read any more what was written by that sight: it is written
  /// anew.
  private boolean isOver(Errand errand, Sight open) {
    return !open.isWithin(couriers.open(errand.subscription()));
  }

  private Optional<Duration> post(Errand errand, Post post) {
    Delivery sending = errand.delivery();
    Posted posted = errand.courier().post(errand.subscription().place(), post);
    switch (posted) {
      case Posted.Came(String message) ->
          settle(sending, new Outcome.Sent(message, isLate(sending, sending.at())));
      case Posted.Refused(Hindrance why) -> {
        settle(sending, new Outcome.Failed(why));
        hindrances.met(sending.subscription(), why);
      }
      case Posted.Later(Duration after) -> {
        settle(sending, new Outcome.Planned());
        return Optional.of(after);
      }
      case Posted.Lost() -> {
        if (errand.courier().remembers()) {
          return Optional.of(AGAIN);
        }
        settle(sending, new Outcome.Uncertain());
      }
    }
    return Optional.empty();
  }

  private Optional<Post> write(Errand errand, boolean late) {
    return switch (writer.write(errand.subscription(), errand.delivery(), late)) {
      case Edition.Full(Card card, var picture, _) -> Optional.of(errand.post(card, picture));
      case Edition.Empty empty ->
          new EmptyDays(books.deliveries())
              .line(errand.subscription(), errand.delivery(), empty)
              .map(card -> errand.post(card, Optional.empty()));
    };
  }

  private static Post anyway(Errand errand, Edition edition) {
    return switch (edition) {
      case Edition.Full(Card card, var picture, _) -> errand.post(card, picture);
      case Edition.Empty(Card day, _) -> errand.post(day, Optional.empty());
    };
  }

  private boolean settle(Delivery delivery, Outcome outcome) {
    return books.deliveries().settle(delivery, outcome, clock.instant());
  }

  private static boolean isLate(Delivery delivery, Instant now) {
    return now.isAfter(delivery.due().plus(PUNCTUAL));
  }
}
