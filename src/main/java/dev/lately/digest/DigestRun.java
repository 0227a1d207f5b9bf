package dev.lately.digest;

import dev.lately.model.Place;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers everything that is open for one place, in the order of the dates.
public final class DigestRun {
  private static final Logger LOG = LoggerFactory.getLogger(DigestRun.class);
  private static final int MOST_OPEN = (int) Planner.MEMORY.toDays() + 1;

  private final Books books;
  private final Postman postman;

  /// A group that gets another id while something is sent to it is a place for another hand.
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

  public DigestRun(Books books, Postman postman) {
    this.books = books;
    this.postman = postman;
  }

  /// The places of what is not settled, the longest due first.
  Set<Place> open() {
    Set<Place> places = new LinkedHashSet<>();
    for (Delivery delivery : books.deliveries().open()) {
      books.subscriptions().find(delivery.subscription()).ifPresent(s -> places.add(s.place()));
    }
    return places;
  }

  /// Delivers to one place. After how long it wants to be called again; empty when all is settled.
  Optional<Duration> deliver(Place place) {
    return books.subscriptions().at(place).stream()
        .flatMap(subscription -> deliver(subscription).stream())
        .min(Comparator.naturalOrder());
  }

  /// A later date waits for an earlier one.
  private Optional<Duration> deliver(Subscription subscription) {
    return open(subscription)
        .map(delivery -> deliver(subscription.id(), delivery))
        .filter(Optional::isPresent)
        .findFirst()
        .flatMap(again -> again);
  }

  private Stream<Delivery> open(Subscription subscription) {
    List<Delivery> newest = books.deliveries().last(subscription.id(), MOST_OPEN);
    return newest.reversed().stream().filter(delivery -> !delivery.outcome().isSettled());
  }

  private Optional<Duration> deliver(long id, Delivery delivery) {
    if (!underWay.add(id)) {
      return Optional.of(Postman.AGAIN);
    }
    try {
      return books.subscriptions().find(id).flatMap(s -> deliver(s, delivery));
    } catch (RuntimeException e) {
      LOG.warn("Digest {} of subscription {} waits", delivery.date(), id, e);
      return Optional.of(Postman.AGAIN);
    } finally {
      underWay.remove(id);
    }
  }

  /// Goes after a group that got another id meanwhile, where nobody serves it yet.
  private Optional<Duration> deliver(Subscription subscription, Delivery delivery) {
    Optional<Duration> again = postman.deliver(subscription, delivery);
    Optional<Subscription> moved =
        again
            .flatMap(_ -> books.subscriptions().find(subscription.id()))
            .filter(now -> !now.place().equals(subscription.place()));
    return moved.isEmpty()
        ? again
        : books
            .deliveries()
            .find(subscription.id(), delivery.date())
            .flatMap(open -> postman.deliver(moved.get(), open));
  }
}
