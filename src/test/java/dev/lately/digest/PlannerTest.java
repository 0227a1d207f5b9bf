package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.subscription.Delivery;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Outcome PLANNED = new Outcome.Planned();
  private static final Outcome COALESCED = new Outcome.Skipped(Outcome.Reason.COALESCED);
  private static final Outcome TOO_LATE = new Outcome.Skipped(Outcome.Reason.TOO_LATE);

  private final Counter counter = new Counter();
  private final Subscription daily = counter.daily(Counter.telegram("-1"));

  @Test
  void nothingIsPlannedBeforeItsHour() {
    counter.clock.moveTo("2026-11-03T07:59:59Z");

    assertThat(counter.planner.plan()).isEmpty();
    assertThat(counter.outcomes(daily)).isEmpty();
  }

  @Test
  void aDigestIsPlannedAtItsHourForTheDayBefore() {
    counter.clock.moveTo(Counter.HOUR);

    assertThat(counter.planner.plan()).containsExactly(daily.place());
    Delivery planned = counter.only(daily);
    assertThat(planned.date()).isEqualTo(LocalDate.of(2026, 11, 3));
    assertThat(planned.first()).isEqualTo(planned.date());
    assertThat(planned.due()).isEqualTo(Instant.parse(Counter.HOUR));
    assertThat(planned.outcome()).isEqualTo(PLANNED);
  }

  @Test
  void planningAlwaysAdvances() {
    counter.clock.moveTo(Counter.HOUR);
    counter.planner.plan();

    assertThat(counter.subscriptions.next(daily.id()))
        .contains(Instant.parse("2026-11-04T08:00:00Z"));
    assertThat(counter.planner.plan()).isEmpty();
  }

  @Test
  void planningAdvancesWhenTheRhythmHasNoDateThere() {
    counter.subscriptions.change(daily, Instant.parse("2026-11-03T07:30:00Z"));
    counter.clock.moveTo("2026-11-03T07:45:00Z");

    counter.planner.plan();

    assertThat(counter.outcomes(daily)).isEmpty();
    assertThat(counter.subscriptions.next(daily.id())).contains(Instant.parse(Counter.HOUR));
  }

  @Test
  void missedDaysBecomeOneMessageOfTheLatestDate() {
    counter.clock.moveTo("2026-11-05T10:00:00Z");
    counter.planner.plan();

    assertThat(counter.outcomes(daily)).containsExactly(COALESCED, COALESCED, PLANNED);
    Delivery last = counter.deliveries.last(daily.id(), 1).getFirst();
    assertThat(last.date()).isEqualTo(LocalDate.of(2026, 11, 5));
    assertThat(last.first()).isEqualTo(LocalDate.of(2026, 11, 3));
  }

  @Test
  void beyondTheCatchUpLimitNothingIsSent() {
    counter.clock.moveTo("2026-11-04T14:00:01Z");
    counter.planner.plan();

    assertThat(counter.outcomes(daily)).containsExactly(TOO_LATE, TOO_LATE);
    assertThat(counter.subscriptions.next(daily.id()))
        .contains(Instant.parse("2026-11-05T08:00:00Z"));
  }

  @Test
  void atTheCatchUpLimitItIsStillSent() {
    counter.clock.moveTo("2026-11-03T14:00:00Z");
    counter.planner.plan();

    assertThat(counter.outcomes(daily)).containsExactly(PLANNED);
  }

  @Test
  void aCatchUpLimitOfNothingLeavesTheQuarterOfAnHourThatIsPunctual() {
    Subscription strict = counter.add(Counter.telegram("-2"), Manner.USUAL, Duration.ZERO);
    counter.clock.moveTo("2026-11-03T08:15:00Z");
    counter.planner.plan();
    counter.clock.moveTo("2026-11-04T08:15:01Z");
    counter.planner.plan();

    assertThat(counter.outcomes(strict)).containsExactly(PLANNED, TOO_LATE);
  }

  @Test
  void aDayThatWasPlannedAndNeverSentIsToldWithTheMissedOnes() {
    counter.clock.moveTo(Counter.HOUR);
    counter.planner.plan();
    counter.clock.moveTo("2026-11-05T10:00:00Z");
    counter.planner.plan();

    assertThat(counter.outcomes(daily)).containsExactly(COALESCED, COALESCED, PLANNED);
    Delivery last = counter.deliveries.last(daily.id(), 1).getFirst();
    assertThat(last.first()).isEqualTo(LocalDate.of(2026, 11, 3));
  }

  @Test
  void aDayThatMayStillHaveComeIsNotToldTwice() {
    counter.clock.moveTo(Counter.HOUR);
    counter.planner.plan();
    Outcome sending = new Outcome.Sending();
    counter.deliveries.settle(counter.only(daily), sending, counter.clock.instant());
    counter.clock.moveTo("2026-11-04T10:00:00Z");
    counter.planner.plan();

    assertThat(counter.outcomes(daily)).containsExactly(sending, PLANNED);
    Delivery last = counter.deliveries.last(daily.id(), 1).getFirst();
    assertThat(last.first()).isEqualTo(LocalDate.of(2026, 11, 4));
  }

  @Test
  void ofAYearOfDowntimeOneMonthIsToldOf() {
    counter.clock.moveTo("2027-11-03T10:00:00Z");
    counter.planner.plan();

    List<Delivery> planned = counter.deliveries.last(daily.id(), 1_000);
    assertThat(planned).hasSize(31);
    assertThat(planned.getFirst().first()).isEqualTo(LocalDate.of(2027, 10, 4));
  }

  @Test
  void aPausedSubscriptionIsNotPlanned() {
    State paused = new State.Paused(counter.clock.instant());
    counter.subscriptions.change(daily.withState(paused), Instant.parse(Counter.HOUR));
    counter.clock.moveTo("2026-11-03T09:00:00Z");

    assertThat(counter.planner.plan()).isEmpty();
    assertThat(counter.outcomes(daily)).isEmpty();
  }

  @Test
  void aNightOfTwentyFiveHoursBringsOneDigest() {
    counter.clock.moveTo("2027-03-27T12:00:00Z");
    Rhythm rhythm = daily.terms().rhythm();
    Subscription atTwo = counter.add(Counter.telegram("-2"), Manner.USUAL, Duration.ofHours(6));
    Rhythm early =
        new Rhythm(LocalTime.of(2, 30), rhythm.zone(), Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
    counter.subscriptions.change(
        atTwo.withTerms(new Terms(early, atTwo.terms().content(), atTwo.terms().manner())),
        early.due(early.nextAfter(counter.clock.instant())));

    for (int halfHour = 0; halfHour < 60; halfHour++) {
      counter.clock.move(Duration.ofMinutes(30));
      counter.planner.plan();
    }

    Delivery only = counter.only(atTwo);
    assertThat(only.due()).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void twoProcessesThatPlanAtOncePlanTheSame() throws Exception {
    for (int i = 0; i < 1_200; i++) {
      counter.daily(Counter.telegram("-10" + i));
    }
    counter.clock.moveTo("2026-11-05T10:00:00Z");
    Callable<Object> other = () -> new Planner(counter.books, counter.clock).plan();

    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> done : pool.invokeAll(Collections.nCopies(4, other))) {
        done.get();
      }
    }

    assertThat(counter.deliveries.open()).hasSize(1_201);
    assertThat(counter.outcomes(daily)).containsExactly(COALESCED, COALESCED, PLANNED);
  }
}
