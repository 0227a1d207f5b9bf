package dev.lately.digest;

import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.SourceName;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands between subscriptions and their places: found, told to the founder once, and taken
/// back when it is gone.
public final class Hindrances {
  /// A subscription that could not be served for so long is forgotten.
  public static final Duration PATIENCE = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(Hindrances.class);
  private static final int BATCH = 200;

  private final Books books;
  private final Couriers couriers;
  private final Letters letters;
  private final InstantSource clock;
  private final Map<Long, Hindrance> told = new ConcurrentHashMap<>();
  private final Map<Long, Set<SourceName>> lacking = new ConcurrentHashMap<>();

  public Hindrances(Books books, Couriers couriers, Letters letters, InstantSource clock) {
    this.books = books;
    this.couriers = couriers;
    this.letters = letters;
    this.clock = clock;
  }

  /// The platform refused: the subscription rests until it does not.
  void met(long id, Hindrance why) {
    Optional<Subscription> active = books.subscriptions().find(id).filter(Subscription::isActive);
    while (active.isPresent() && !rest(active.get(), why)) {
      active = books.subscriptions().find(id).filter(Subscription::isActive);
    }
    active.ifPresent(subscription -> tell(subscription, why));
  }

  private boolean rest(Subscription subscription, Hindrance why) {
    State hindered = new State.Hindered(clock.instant(), why);
    Optional<Instant> due = books.subscriptions().next(subscription.id());
    return books
        .subscriptions()
        .change(subscription.withState(hindered), due.orElseGet(() -> next(subscription)));
  }

  /// Looks before the hour whether anything stands in the way of the active ones.
  public void foresee() {
    long last = 0;
    for (var batch = books.subscriptions().after(last, BATCH);
        !batch.isEmpty();
        batch = books.subscriptions().after(last, BATCH)) {
      batch.stream().filter(Subscription::isActive).forEach(this::foresee);
      last = batch.getLast().id();
    }
  }

  private void foresee(Subscription subscription) {
    guarded(
        subscription,
        () ->
            couriers
                .hindrance(subscription)
                .ifPresentOrElse(
                    why -> tell(subscription, why), () -> told.remove(subscription.id())));
    guarded(subscription, () -> lack(subscription));
  }

  /// What is left of it comes nevertheless.
  private void lack(Subscription subscription) {
    Set<SourceName> missing = couriers.missing(subscription);
    if (missing.isEmpty()) {
      lacking.remove(subscription.id());
    } else if (!missing.equals(lacking.put(subscription.id(), missing))) {
      LOG.info("Subscription {} lacks sources: {}", subscription.id(), missing);
      write(subscription, letters.lacking(subscription, missing));
    }
  }

  /// Looks at those that are hindered: serves them again, or forgets them after [#PATIENCE].
  public void review() {
    for (Subscription subscription : books.subscriptions().hindered()) {
      guarded(subscription, () -> review(subscription));
    }
  }

  private void review(Subscription subscription) {
    new Missed(books, clock.instant()).write(subscription.id());
    boolean isOn = couriers.of(subscription.place().platform()).isPresent();
    if (isOn && couriers.hindrance(subscription).isEmpty()) {
      resume(subscription);
    } else if (subscription.state() instanceof State.Hindered(Instant since, _)
        && since.plus(PATIENCE).isBefore(clock.instant())) {
      books.subscriptions().remove(subscription.id());
      told.remove(subscription.id());
      LOG.info("Forgot subscription {}, hindered since {}", subscription.id(), since);
    }
  }

  private void resume(Subscription subscription) {
    State active = new State.Active();
    if (books.subscriptions().change(subscription.withState(active), next(subscription))) {
      told.remove(subscription.id());
    }
  }

  private Instant next(Subscription subscription) {
    Rhythm rhythm = subscription.terms().rhythm();
    return rhythm.due(rhythm.nextAfter(clock.instant()));
  }

  private void tell(Subscription subscription, Hindrance why) {
    if (!why.equals(told.put(subscription.id(), why))) {
      LOG.info("Subscription {} cannot be served: {}", subscription.id(), why.kind());
      write(subscription, letters.hindered(subscription, why));
    }
  }

  /// Whoever could not be reached is written to again when it is looked next.
  private void write(Subscription subscription, Card letter) {
    Person founder = subscription.founder().person();
    if (couriers.of(founder.platform()).filter(c -> c.tell(founder, letter)).isEmpty()) {
      LOG.info("Whoever made subscription {} cannot be written to", subscription.id());
      told.remove(subscription.id());
      lacking.remove(subscription.id());
    }
  }

  /// One bad place keeps no other from being looked at.
  private static void guarded(Subscription subscription, Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.warn("Could not look after subscription {}", subscription.id(), e);
    }
  }
}
