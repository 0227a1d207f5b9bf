package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.Posted;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Manner.EmptyDay;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostmanTest {
  private static final Place DISCORD = Counter.discord("7");
  private static final Place TELEGRAM = Counter.telegram("-1");

  private static final SourceName WEB = new SourceName("web");

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
  void whatMayNotBeReadAnyMoreWhenItIsWrittenIsWrittenAnew() {
    Subscription daily = counter.due(TELEGRAM);
    counter.sources.add(WEB);
    counter.writer =
        (subscription, delivery, late) -> {
          counter.sources.remove(WEB);
          return Counter.full(subscription, delivery, late);
        };
    assertThat(counter.round()).isEqualTo(Postman.AGAIN);
    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.only(daily).outcome()).isEqualTo(new Outcome.Planned());
    counter.round();
    assertThat(counter.telegram.posts).isOne();
  }

  @Test
  void whatWasBeingSentIsNotPostedOnceItMayNotBeReadAnyMore() {
    counter.crashed(DISCORD);
    counter.sources.add(WEB);
    counter.writer =
        (subscription, delivery, late) -> {
          counter.sources.remove(WEB);
          return Counter.full(subscription, delivery, late);
        };
    assertThat(counter.round()).isEqualTo(Postman.AGAIN);
    assertThat(counter.discord.posts).isZero();
    counter.round();
    assertThat(counter.discord.posts).isOne();
  }

  @Test
  void theMannerGoesWithThePost() {
    Manner manner = new Manner(Optional.of("99"), true, EmptyDay.WEEKLY);
    counter.add(DISCORD, manner, Rhythm.CATCH_UP);
    counter.clock.moveTo(Counter.HOUR);

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
    counter.clock.moveTo(Counter.HOUR);
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

  @Test
  void anEarlierDateComesBeforeALaterOne() {
    counter.add(TELEGRAM, Manner.USUAL, Duration.ofHours(30));
    counter.telegram.answer = _ -> new Posted.Later(Duration.ofHours(24));
    counter.clock.moveTo(Counter.HOUR);
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
    counter.clock.moveTo(Counter.HOUR);

    assertThat(counter.round()).isEqualTo(Postman.AGAIN);

    assertThat(counter.only(good).outcome()).isInstanceOf(Outcome.Sent.class);
    assertThat(counter.only(bad).outcome()).isEqualTo(new Outcome.Planned());
  }

  @Test
  void twoProcessesSendOneDigest() {
    Subscription daily = counter.planned(TELEGRAM);
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
    Subscription daily = counter.planned(TELEGRAM);
    counter.subscriptions.remove(daily.id());

    counter.round();

    assertThat(counter.telegram.posts).isZero();
    assertThat(counter.deliveries.open()).isEmpty();
  }
}
