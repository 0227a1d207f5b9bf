package dev.lately.subscription;

import static dev.lately.subscription.Wishes.CHANNEL;
import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.PLAIN;
import static dev.lately.subscription.Wishes.RICH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.subscription.Deliveries.Plan;
import dev.lately.subscription.Outcome.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What everybody who keeps deliveries keeps to.
public abstract class DeliveriesContract {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final Duration DAY = Duration.ofDays(1);
  private long subscription;

  /// The same ones at each call within a test; none at its beginning.
  protected abstract Subscriptions subscriptions();

  protected abstract Deliveries deliveries();

  @BeforeEach
  void subscribe() {
    subscription = subscribed().id();
  }

  private Subscription subscribed() {
    return subscriptions().add(CHANNEL, FOUNDER, PLAIN, NOW).orElseThrow();
  }

  private Delivery planned(LocalDate date) {
    return new Delivery(subscription, date, date, NOW, new Outcome.Planned(), NOW.plusMillis(3));
  }

  private Delivery inPlan(LocalDate date) {
    deliveries().plan(List.of(new Plan(List.of(planned(date)), NOW.plus(DAY))));
    return deliveries().find(subscription, date).orElseThrow();
  }

  @Test
  void whatWasPlannedIsFoundAndTheNextIsDueLater() {
    Delivery twoDays =
        new Delivery(
            subscription, TODAY, TODAY.minusDays(2), NOW, new Outcome.Planned(), NOW.plusMillis(3));
    deliveries().plan(List.of(new Plan(List.of(twoDays), NOW.plus(DAY))));
    assertThat(deliveries().find(subscription, TODAY)).contains(twoDays);
    assertThat(deliveries().find(subscription, TODAY.minusDays(1))).isEmpty();
    assertThat(subscriptions().next(subscription)).contains(NOW.plus(DAY));
    assertThat(subscriptions().dueBy(NOW, 9)).isEmpty();
  }

  @Test
  void planningTwiceDoesNothing() {
    Delivery first = inPlan(TODAY);
    assertThat(deliveries().settle(first, new Outcome.Sent("1", false), NOW)).isTrue();
    deliveries().plan(List.of(new Plan(List.of(planned(TODAY)), NOW.plusSeconds(5))));
    assertThat(deliveries().find(subscription, TODAY).orElseThrow().outcome())
        .isEqualTo(new Outcome.Sent("1", false));
    assertThat(subscriptions().next(subscription)).contains(NOW.plus(DAY));
  }

  @Test
  void aPlanOfSeveralDaysKeepsEachOutcome() {
    Delivery missed = planned(TODAY.minusDays(1)).with(new Outcome.Skipped(Reason.COALESCED), NOW);
    deliveries().plan(List.of(new Plan(List.of(missed, planned(TODAY)), NOW.plus(DAY))));
    assertThat(deliveries().last(subscription, 9)).containsExactly(planned(TODAY), missed);
    assertThat(deliveries().open()).containsExactly(planned(TODAY));
  }

  @Test
  void aNoPlanIsDoneWithoutComplaint() {
    deliveries().plan(List.of());
    deliveries().plan(List.of(new Plan(List.of(), NOW)));
    assertThat(deliveries().open()).isEmpty();
    assertThat(subscriptions().next(subscription)).contains(NOW);
  }

  @Test
  void aChangeMeanwhileKeepsItsNextDigest() {
    Subscription there = subscriptions().find(subscription).orElseThrow();
    subscriptions().change(there.withTerms(RICH), NOW.plusSeconds(60));
    inPlan(TODAY);
    assertThat(subscriptions().next(subscription)).contains(NOW.plusSeconds(60));
  }

  @Test
  void planningIsNoChangeOfASubscription() {
    Subscription there = subscriptions().find(subscription).orElseThrow();
    inPlan(TODAY);
    assertThat(subscriptions().change(there.withTerms(RICH), NOW)).isTrue();
  }

  @Test
  void whatWasRemovedMeanwhileIsNotPlanned() {
    long kept = subscription;
    Delivery removed = planned(TODAY);
    subscribe();
    subscriptions().remove(kept);
    deliveries()
        .plan(
            List.of(
                new Plan(List.of(removed), NOW.plus(DAY)),
                new Plan(List.of(planned(TODAY)), NOW.plus(DAY))));
    assertThat(deliveries().open()).containsExactly(planned(TODAY));
  }

  @Test
  void deliveriesGoWithTheirSubscription() {
    Delivery there = inPlan(TODAY);
    subscriptions().remove(subscription);
    assertThat(deliveries().find(subscription, TODAY)).isEmpty();
    assertThat(deliveries().open()).isEmpty();
    assertThat(deliveries().last(subscription, 9)).isEmpty();
    assertThat(deliveries().settle(there, new Outcome.Sending(), NOW)).isFalse();
  }

  @Test
  void everyOutcomeIsKeptAsItWas() {
    List<Outcome> all =
        Stream.of(
                Stream.of(
                    new Outcome.Planned(),
                    new Outcome.Sending(),
                    new Outcome.Sent("1309876543210987654", false),
                    new Outcome.Sent("42", true),
                    new Outcome.Uncertain()),
                Arrays.stream(Reason.values()).map(Outcome.Skipped::new),
                Arrays.stream(Hindrance.Kind.values())
                    .map(kind -> new Outcome.Failed(new Hindrance(kind, "Embed  Links "))),
                Stream.of(new Outcome.Failed(Hindrance.of(Hindrance.Kind.GONE))))
            .flatMap(each -> each)
            .map(Outcome.class::cast)
            .toList();
    for (Outcome outcome : all) {
      Delivery there = deliveries().find(subscription, TODAY).orElseGet(() -> inPlan(TODAY));
      assertThat(deliveries().settle(there, outcome, NOW.plusSeconds(1))).isTrue();
      assertThat(deliveries().find(subscription, TODAY))
          .contains(planned(TODAY).with(outcome, NOW.plusSeconds(1)));
      assertThat(deliveries().open()).hasSize(outcome.isSettled() ? 0 : 1);
    }
  }

  @Test
  void whoeverKnowsAnOlderOutcomeWritesNothing() {
    Delivery first = inPlan(TODAY);
    Outcome sending = new Outcome.Sending();
    assertThat(deliveries().settle(first, sending, NOW)).isTrue();
    assertThat(deliveries().settle(first, sending, NOW)).as("two senders").isFalse();
    Delivery second = first.with(sending, NOW);
    assertThat(deliveries().settle(second, new Outcome.Sent("1", false), NOW)).isTrue();
    Delivery other = first.with(new Outcome.Sent("2", false), NOW);
    assertThat(deliveries().settle(other, new Outcome.Uncertain(), NOW)).isFalse();
    assertThat(deliveries().find(subscription, TODAY).orElseThrow().outcome())
        .isEqualTo(new Outcome.Sent("1", false));
  }

  @Test
  void theLastOnesAreTheNewestDates() {
    for (int ago = 0; ago < 12; ago++) {
      inPlan(TODAY.minusDays(ago));
    }
    assertThat(deliveries().last(subscription, 10))
        .extracting(Delivery::date)
        .containsExactlyElementsOf(
            Stream.iterate(TODAY, day -> day.minusDays(1)).limit(10).toList());
  }

  @Test
  void openOnesComeTheLongestDueFirst() {
    List<Plan> plans = new ArrayList<>();
    for (int late : List.of(1, 3, 2)) {
      LocalDate date = TODAY.plusDays(late);
      Delivery delivery =
          new Delivery(
              subscription, date, date, NOW.minusSeconds(late), new Outcome.Planned(), NOW);
      plans.add(new Plan(List.of(delivery), NOW.plus(DAY)));
    }
    deliveries().plan(plans);
    Delivery sending = deliveries().find(subscription, TODAY.plusDays(2)).orElseThrow();
    deliveries().settle(sending, new Outcome.Sending(), NOW);
    assertThat(deliveries().open())
        .extracting(Delivery::date)
        .containsExactly(TODAY.plusDays(3), TODAY.plusDays(2), TODAY.plusDays(1));
  }
}
