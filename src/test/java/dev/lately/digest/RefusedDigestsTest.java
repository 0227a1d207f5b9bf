package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Digests that may not come, or not now.
class RefusedDigestsTest {
  private static final Place DISCORD = Counter.discord("7");
  private static final Place TELEGRAM = Counter.telegram("-1");
  private static final Hindrance MUTE =
      new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");

  private final Counter counter = new Counter();

  @Test
  void aPlatformThatWantsToBeAskedLaterIsAskedLater() {
    Subscription daily = counter.due(TELEGRAM);
    counter.telegram.answer = _ -> new Posted.Later(Duration.ofMinutes(3));

    assertThat(counter.round()).isEqualTo(Duration.ofMinutes(3));
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Planned());
    counter.telegram.answer = counter.telegram::keep;
    counter.clock.move(Duration.ofMinutes(3));
    counter.round();

    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void aPlatformThatAlwaysWantsLaterIsLeftAtTheCatchUpLimit() {
    Subscription daily = counter.due(TELEGRAM);
    counter.telegram.answer = _ -> new Posted.Later(Duration.ofHours(4));
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
    counter.clock.moveTo(Counter.HOUR);

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
    Subscription daily = counter.due(TELEGRAM);
    counter.forbidden.add("-1");

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Failed(Hindrance.of(Hindrance.Kind.NOT_ALLOWED)));
    assertThat(counter.now(daily).isActive()).isFalse();
  }

  @Test
  void whatWasPausedAfterItWasPlannedIsSkipped() {
    Subscription daily = counter.planned(TELEGRAM);
    State paused = new State.Paused(counter.clock.instant());
    counter.subscriptions.change(
        counter.now(daily).withState(paused), counter.clock.instant().plusSeconds(60));

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Skipped(Outcome.Reason.PAUSED));
  }
}
