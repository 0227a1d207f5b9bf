package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.Posted;
import dev.lately.model.Place;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Digests of which nobody knows whether they came.
class LostAnswersTest {
  private static final Place DISCORD = Counter.discord("7");
  private static final Place TELEGRAM = Counter.telegram("-1");

  private final Counter counter = new Counter();

  @Test
  void aLostAnswerOnTelegramIsUncertainAndNotSentAgain() {
    Subscription daily = counter.due(TELEGRAM);
    counter.telegram.answer = counter.telegram::keepAndLose;

    counter.round();
    counter.round();

    assertThat(counter.telegram.posts).isOne();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Uncertain());
  }

  @Test
  void aLostAnswerOnDiscordIsReadBack() {
    Subscription daily = counter.due(DISCORD);
    counter.discord.answer = counter.discord::keepAndLose;

    assertThat(counter.round()).isEqualTo(Postman.AGAIN);
    counter.clock.move(Postman.AGAIN);
    counter.round();

    assertThat(counter.discord.posts).isOne();
    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Sent(counter.discord.messages.getFirst().id(), false));
  }

  @Test
  void whatDidNotComeOnDiscordIsPostedAgainUnderItsKey() {
    Subscription daily = counter.due(DISCORD);
    counter.discord.answer = _ -> new Posted.Lost();
    counter.round();
    counter.discord.answer = counter.discord::keep;

    counter.clock.move(Postman.AGAIN);
    counter.round();

    assertThat(counter.discord.posts).isEqualTo(2);
    assertThat(counter.discord.messages).hasSize(1);
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void aCourierThatBreaksOnTelegramLeavesAnUncertainDigest() {
    Subscription daily = counter.daily(TELEGRAM);
    counter.telegram.answer =
        _ -> {
          throw new IllegalStateException("broken");
        };
    counter.clock.moveTo(Counter.HOUR);
    counter.round();

    counter.round();

    assertThat(counter.telegram.posts).isOne();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Uncertain());
  }

  @Test
  void whatIsFoundOnItsWayAfterACrashIsUncertainOnTelegram() {
    Subscription daily = counter.crashed(TELEGRAM);

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Uncertain());
  }

  @Test
  void whatIsFoundOnItsWayAfterACrashComesOnceOnDiscord() {
    Subscription daily = counter.crashed(DISCORD);

    counter.round();

    assertThat(counter.discord.messages).hasSize(1);
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void whatDidNotComeBeforeTheCatchUpLimitStaysAway() {
    Subscription daily = counter.crashed(DISCORD);
    counter.clock.move(Duration.ofHours(7));

    counter.round();

    assertThat(counter.discord.posts).isZero();
    assertThat(counter.only(daily).outcome())
        .isEqualTo(new Outcome.Skipped(Outcome.Reason.TOO_LATE));
  }
}
