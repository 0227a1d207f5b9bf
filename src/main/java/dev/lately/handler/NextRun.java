package dev.lately.handler;

import dev.lately.digest.Books;
import dev.lately.digest.Planner;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// When a digest comes next once something about it was changed: no date twice, and none left out
/// that may still come.
record NextRun(Books books, Instant now) {
  /// When it comes to the same terms as before.
  Instant served(Subscription subscription) {
    return upcoming(subscription, subscription.terms().rhythm());
  }

  Instant edited(Subscription before, Rhythm after) {
    Optional<Instant> next = books.subscriptions().next(before.id());
    return next.filter(_ -> after.equals(before.terms().rhythm()))
        .or(() -> overdue(before, after).map(after::due).filter(due -> mayCome(after, due)))
        .orElseGet(() -> upcoming(before, after));
  }

  /// The date that was to come and does not come any more, since its new hour is over since too
  /// long.
  Optional<LocalDate> dropped(Subscription before, Rhythm after) {
    return overdue(before, after).filter(date -> !mayCome(after, after.due(date)));
  }

  /// The date that was to come next, where its new hour is over.
  private Optional<LocalDate> overdue(Subscription before, Rhythm after) {
    Rhythm rhythm = before.terms().rhythm();
    return books
        .subscriptions()
        .next(before.id())
        .filter(_ -> before.isActive())
        .map(due -> rhythm.nextAfter(due.minusNanos(1)))
        .filter(date -> after.days().contains(date.getDayOfWeek()))
        .filter(date -> !after.due(date).isAfter(now))
        .filter(date -> isNew(before, date));
  }

  private boolean mayCome(Rhythm after, Instant due) {
    return !Planner.isTooLate(after, due, now);
  }

  private Instant upcoming(Subscription subscription, Rhythm rhythm) {
    return Stream.iterate(rhythm.nextAfter(now), date -> rhythm.nextAfter(rhythm.due(date)))
        .filter(date -> isNew(subscription, date))
        .map(rhythm::due)
        .findFirst()
        .orElseThrow();
  }

  private boolean isNew(Subscription subscription, LocalDate date) {
    return books.deliveries().last(subscription.id(), 1).stream()
        .map(Delivery::date)
        .allMatch(date::isAfter);
  }
}
