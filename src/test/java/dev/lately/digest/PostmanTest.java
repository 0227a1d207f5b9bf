package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Manner.EmptyDay;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmanTest {
  private static final Place DISCORD = Counter.discord("7");
  private static final Place TELEGRAM = Counter.telegram("-1");
  private static final Outcome EMPTY = new Outcome.Skipped(Outcome.Reason.EMPTY_DAY);
  private static final Hindrance MUTE =
      new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");

  private final Counter counter = new Counter();

  @Test
  void aDigestComesOnceAndItsMessageIsKept() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:05Z");

    counter.round();
    counter.round();

    assertThat(counter.telegram.posts).isOne();
    assertThat(counter.telegram.messages.getFirst().place()).isEqualTo(TELEGRAM);
    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Sent(counter.telegram.messages.getFirst().id(), false));
  }

  @Test
  void theMannerGoesWithThePost() {
    Manner manner = new Manner(Optional.of("99"), true, EmptyDay.WEEKLY);
    counter.add(DISCORD, manner, Rhythm.CATCH_UP);
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    counter.round();

    var post = counter.discord.messages.getFirst().post();
    assertThat(post.role()).contains("99");
    assertThat(post.silent()).isTrue();
    assertThat(post.key()).hasSize(25).matches("[0-9a-z]+");
  }

  @Test
  void eachSubscriptionAndDateHasItsOwnKeyForEver() {
    counter.daily(DISCORD);
    counter.daily(DISCORD);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    for (int day = 0; day < 3; day++) {
      counter.round();
      counter.clock.move(Duration.ofDays(1));
    }

    List<String> keys =
        counter.discord.messages.stream().map(message -> message.post().key()).toList();
    assertThat(keys).hasSize(6).doesNotHaveDuplicates().contains("zpwkh85q5gs57hsjlh31coh7t");
  }

  @Test
  void whatComesAfterItsHourSaysSo() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:15:01Z");

    counter.round();

    assertThat(counter.telegram.words().getFirst()).contains("late");
    assertThat(counter.only(daily).outcome())
        .isInstanceOfSatisfying(Outcome.Sent.class, sent -> assertThat(sent.late()).isTrue());
  }

  @Test
  void aDigestThatMayNotComeLateComesSecondsAfterItsHour() {
    Subscription strict = counter.add(TELEGRAM, Manner.USUAL, Duration.ZERO);
    counter.clock.moveTo("2026-11-03T08:00:02Z");

    counter.round();

    assertThat(counter.only(strict).outcome())
        .isInstanceOfSatisfying(Outcome.Sent.class, sent -> assertThat(sent.late()).isFalse());
  }

  @Test
  void threeMissedDaysComeAsOneMessage() {
    counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-05T10:00:00Z");

    counter.round();

    assertThat(counter.telegram.words())
        .singleElement()
        .asString()
        .contains("2026-11-03 to 2026-11-05, late");
  }

  @ParameterizedTest
  @CsvSource({"LINE,1", "SKIP,0", "WEEKLY,0"})
  void anEmptyDayIsToldAsItWasAgreed(EmptyDay rule, int lines) {
    counter.writer = Counter::empty;
    Subscription daily =
        counter.add(TELEGRAM, new Manner(Optional.empty(), false, rule), Rhythm.CATCH_UP);
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    counter.round();

    assertThat(counter.telegram.messages).hasSize(lines);
    assertThat(counter.only(daily).outcome().equals(EMPTY)).isEqualTo(lines == 0);
  }

  @Test
  void aQuietWeekEndsWithOneLine() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.round();
    counter.writer = Counter::empty;

    for (int day = 0; day < 14; day++) {
      counter.clock.move(Duration.ofDays(1));
      counter.round();
    }

    assertThat(counter.telegram.words())
        .hasSize(3)
        .element(1)
        .asString()
        .contains("nothing for a week");
    List<Outcome> outcomes = counter.outcomes(daily);
    assertThat(outcomes.get(7)).isInstanceOf(Outcome.Sent.class);
    assertThat(outcomes.get(14)).isInstanceOf(Outcome.Sent.class);
    assertThat(outcomes.subList(1, 7)).containsOnly(EMPTY);
    assertThat(outcomes.subList(8, 14)).containsOnly(EMPTY);
  }

  @Test
  void aNewSubscriptionWaitsAWeekForItsFirstSignOfLife() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.writer = Counter::empty;
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    for (int day = 0; day < 7; day++) {
      counter.round();
      counter.clock.move(Duration.ofDays(1));
    }
    assertThat(counter.outcomes(daily)).hasSize(7).containsOnly(EMPTY);

    counter.round();

    assertThat(counter.telegram.words()).singleElement().asString().contains("nothing for a week");
  }

  @Test
  void aLostAnswerOnTelegramIsUncertainAndNotSentAgain() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.telegram.answer = counter.telegram::keepAndLose;
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    counter.round();
    counter.round();

    assertThat(counter.telegram.posts).isOne();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Uncertain());
  }

  @Test
  void aLostAnswerOnDiscordIsReadBack() {
    Subscription daily = counter.daily(DISCORD);
    counter.discord.answer = counter.discord::keepAndLose;
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    assertThat(counter.round()).isEqualTo(Postman.AGAIN);
    counter.clock.move(Postman.AGAIN);
    counter.round();

    assertThat(counter.discord.posts).isOne();
    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Sent(counter.discord.messages.getFirst().id(), false));
  }

  @Test
  void whatDidNotComeOnDiscordIsPostedAgainUnderItsKey() {
    Subscription daily = counter.daily(DISCORD);
    counter.discord.answer = _ -> new Posted.Lost();
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.round();
    counter.discord.answer = counter.discord::keep;

    counter.clock.move(Postman.AGAIN);
    counter.round();

    assertThat(counter.discord.posts).isEqualTo(2);
    assertThat(counter.discord.messages).hasSize(1);
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void whatIsFoundOnItsWayAfterACrashIsUncertainOnTelegram() {
    Subscription daily = crashed(TELEGRAM);

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Uncertain());
  }

  @Test
  void whatIsFoundOnItsWayAfterACrashComesOnceOnDiscord() {
    Subscription daily = crashed(DISCORD);

    counter.round();

    assertThat(counter.discord.messages).hasSize(1);
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void whatDidNotComeBeforeTheCatchUpLimitStaysAway() {
    Subscription daily = crashed(DISCORD);
    counter.clock.move(Duration.ofHours(7));

    counter.round();

    assertThat(counter.discord.posts).isZero();
    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Skipped(Outcome.Reason.TOO_LATE));
  }

  /// A process that ended after it had written that it was sending.
  private Subscription crashed(Place place) {
    Subscription daily = counter.daily(place);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    Delivery planned = counter.only(daily);
    counter.deliveries.settle(planned, new Outcome.Sending(), counter.clock.instant());
    return daily;
  }

  @Test
  void aPlatformThatWantsToBeAskedLaterIsAskedLater() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.telegram.answer = _ -> new Posted.Later(Duration.ofMinutes(3));
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    assertThat(counter.round()).isEqualTo(Duration.ofMinutes(3));
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Planned());
    counter.telegram.answer = counter.telegram::keep;
    counter.clock.move(Duration.ofMinutes(3));
    counter.round();

    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void aPlatformThatAlwaysWantsLaterIsLeftAtTheCatchUpLimit() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.telegram.answer = _ -> new Posted.Later(Duration.ofHours(4));
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.round();

    counter.clock.move(Duration.ofHours(7));
    counter.round();

    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Skipped(Outcome.Reason.TOO_LATE));
  }

  @Test
  void aRefusalHindersTheSubscriptionAndItsFounderIsToldOnce() {
    Subscription daily = counter.daily(DISCORD);
    Subscription second = counter.daily(Counter.discord("8"));
    counter.discord.answer = _ -> new Posted.Refused(MUTE);
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    counter.round();
    counter.clock.move(Duration.ofDays(1));
    counter.round();

    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Failed(MUTE));
    assertThat(counter.now(daily).state())
        .isInstanceOfSatisfying(State.Hindered.class, h -> assertThat(h.why()).isEqualTo(MUTE));
    assertThat(counter.now(second).isActive()).isFalse();
    assertThat(counter.discord.told)
        .hasSize(2)
        .allMatch(c -> c.toString().contains("Send Messages"));
  }

  @Test
  void aPlaceThatIsAllowedNoLongerGetsNothing() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.forbidden.add("-1");
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Failed(Hindrance.of(Hindrance.Kind.NOT_ALLOWED)));
    assertThat(counter.now(daily).isActive()).isFalse();
  }

  @Test
  void whatWasPausedAfterItWasPlannedIsSkipped() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    State paused = new State.Paused(counter.clock.instant());
    counter.subscriptions.change(
        counter.now(daily).withState(paused), counter.clock.instant().plusSeconds(60));

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Skipped(Outcome.Reason.PAUSED));
  }

  @Test
  void anEarlierDateComesBeforeALaterOne() {
    counter.add(TELEGRAM, Manner.USUAL, Duration.ofHours(30));
    counter.telegram.answer = _ -> new Posted.Later(Duration.ofHours(24));
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.round();
    counter.clock.move(Duration.ofHours(24));
    counter.round();
    assertThat(counter.telegram.posts).isEqualTo(2);

    counter.telegram.answer = counter.telegram::keep;
    counter.round();

    assertThat(counter.telegram.words()).hasSize(2);
    assertThat(counter.telegram.words().get(0)).contains("2026-11-03 to 2026-11-03");
    assertThat(counter.telegram.words().get(1)).contains("2026-11-04 to 2026-11-04");
  }

  @Test
  void oneBadPlaceKeepsNoOtherFromItsDigest() {
    Subscription bad = counter.daily(DISCORD);
    Subscription good = counter.daily(Counter.discord("8"));
    counter.writer =
        (subscription, delivery, late) -> {
          if (subscription.id() == bad.id()) {
            throw new IllegalStateException("broken");
          }
          return Counter.full(subscription, delivery, late);
        };
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    assertThat(counter.round()).isEqualTo(Postman.AGAIN);

    assertThat(counter.only(good).outcome()).isInstanceOf(Outcome.Sent.class);
    assertThat(counter.only(bad).outcome()).isEqualTo(new Outcome.Planned());
  }

  @Test
  void aCourierThatBreaksOnTelegramLeavesAnUncertainDigest() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.telegram.answer =
        _ -> {
          throw new IllegalStateException("broken");
        };
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.round();

    counter.round();

    assertThat(counter.telegram.posts).isOne();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Uncertain());
  }

  @Test
  void twoProcessesSendOneDigest() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    DigestRun other = counter.run();
    counter.writer =
        (subscription, delivery, late) -> {
          counter.writer = Counter::full;
          other.deliver(TELEGRAM);
          return Counter.full(subscription, delivery, late);
        };

    counter.run.deliver(TELEGRAM);

    assertThat(counter.telegram.messages).hasSize(1);
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void theDigestsOfARemovedSubscriptionAreForgotten() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    counter.subscriptions.remove(daily.id());

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.deliveries.open()).isEmpty();
  }

  @Test
  void aGroupThatBecameASupergroupGetsItsDigestThere() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    counter.subscriptions.moved(TELEGRAM.platform(), "-1", "-1001");

    counter.round();

    assertThat(counter.telegram.messages.getFirst().place()).isEqualTo(Counter.telegram("-1001"));
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void aGroupThatMovesWhileItsDigestIsSentGetsItOnce() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    counter.telegram.answer =
        message -> {
          counter.subscriptions.moved(TELEGRAM.platform(), "-1", "-1001");
          assertThat(counter.run.deliver(Counter.telegram("-1001"))).isPresent();
          return counter.telegram.keep(message);
        };

    counter.run.deliver(TELEGRAM);

    assertThat(counter.telegram.messages).hasSize(1);
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
    assertThat(counter.run.deliver(Counter.telegram("-1001"))).isEmpty();
  }

  @Test
  void aGroupThatMovesBeforeItsDigestIsWrittenThereGetsItAtOnce() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    counter.telegram.answer =
        message -> {
          if (!message.place().equals(TELEGRAM)) {
            return counter.telegram.keep(message);
          }
          counter.subscriptions.moved(TELEGRAM.platform(), "-1", "-1001");
          return new Posted.Later(Duration.ofSeconds(30));
        };

    assertThat(counter.run.deliver(TELEGRAM)).isEmpty();

    assertThat(counter.telegram.messages.getFirst().place()).isEqualTo(Counter.telegram("-1001"));
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }
}
