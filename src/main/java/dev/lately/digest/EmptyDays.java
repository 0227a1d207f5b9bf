package dev.lately.digest;

import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import java.time.LocalDate;
import java.util.Optional;

/// What becomes of a digest of a day on which nothing happened.
record EmptyDays(Deliveries deliveries) {
  private static final int WEEK = 7;

  /// The line to post; empty when the day is passed over in silence.
  Optional<Card> line(Subscription subscription, Delivery delivery, Edition.Empty edition) {
    return switch (subscription.terms().manner().emptyDay()) {
      case LINE -> Optional.of(edition.day());
      case SKIP -> Optional.empty();
      case WEEKLY ->
          nothingCameForAWeek(subscription, delivery)
              ? Optional.of(edition.week())
              : Optional.empty();
    };
  }

  private boolean nothingCameForAWeek(Subscription subscription, Delivery delivery) {
    LocalDate weekAgo = delivery.date().minusDays(WEEK);
    LocalDate founded =
        LocalDate.ofInstant(subscription.founder().at(), subscription.terms().rhythm().zone());
    return !founded.isAfter(weekAgo)
        && deliveries.last(subscription.id(), WEEK + 1).stream()
            .filter(d -> d.date().isAfter(weekAgo))
            .noneMatch(d -> mayHaveCome(d.outcome()));
  }

  private static boolean mayHaveCome(Outcome outcome) {
    return outcome instanceof Outcome.Sent || outcome instanceof Outcome.Uncertain;
  }
}
