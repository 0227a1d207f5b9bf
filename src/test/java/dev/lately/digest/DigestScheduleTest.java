package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.store.OnBothDatabases;
import dev.lately.store.OpenDatabase;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a schedule does; subscriptions, deliveries and tasks stand in the database.
@OnBothDatabases
class DigestScheduleTest {
  private final Schedules schedules;
  private final Counter counter;

  DigestScheduleTest(OpenDatabase database) {
    this.schedules = new Schedules(database.get().forWork());
    this.counter = schedules.counter;
  }

  @AfterEach
  void close() {
    schedules.close();
  }

  @Test
  void aDigestComesWhenItsHourHasCome() {
    Subscription daily = counter.daily(Counter.telegram("-1"));
    schedules.start();
    assertThat(counter.outcomes(daily)).isEmpty();

    counter.clock.moveTo(Counter.HOUR);

    await().until(() -> schedules.isSent(daily));
    assertThat(counter.telegram.messages).hasSize(1);
  }

  @Test
  void aDayIsMovedAndADigestComes() {
    Subscription daily = counter.daily(Counter.telegram("-1"));
    schedules.start();
    counter.clock.moveTo(Counter.HOUR);
    await().until(() -> counter.telegram.messages.size() == 1);

    counter.clock.move(Duration.ofDays(3));

    await().until(() -> counter.telegram.messages.size() == 2);
    assertThat(counter.telegram.words().get(1)).contains("2026-11-04 to 2026-11-06");
    assertThat(counter.outcomes(daily)).hasSize(4);
  }

  @Test
  void whatIsHinderedIsLookedAtAgainAndAgain() {
    Subscription mute = counter.daily(Counter.telegram("-1"));
    Subscription other = counter.daily(Counter.telegram("-2"));
    Hindrance why = new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");
    counter.telegram.hindrances.put(mute.place(), why);
    counter.hindrances.met(mute.id(), why);
    counter.hindrances.met(other.id(), why);
    schedules.start();
    await().until(() -> counter.now(other).isActive());
    assertThat(counter.now(mute).isActive()).isFalse();

    counter.telegram.hindrances.clear();

    await().until(() -> counter.now(mute).isActive());
  }

  @Test
  void whatStandsInTheWayIsToldBeforeTheHour() {
    Subscription mute = counter.daily(Counter.telegram("-1"));
    Hindrance why = new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");
    counter.telegram.hindrances.put(mute.place(), why);
    schedules.start();
    await().until(() -> counter.telegram.told.size() + counter.discord.told.size() == 1);
    assertThat(counter.outcomes(mute)).isEmpty();
    assertThat(counter.now(mute).isActive()).isTrue();
  }

  @Test
  void oneSlowPlaceDelaysNoOther() {
    Subscription slow = counter.daily(Counter.telegram("-1"));
    List<Subscription> others =
        List.of(counter.daily(Counter.telegram("-2")), counter.daily(Counter.discord("3")));
    CountDownLatch answer = new CountDownLatch(1);
    counter.telegram.answer =
        message -> {
          if (message.place().equals(slow.place())) {
            Schedules.waitFor(answer);
          }
          return counter.telegram.keep(message);
        };
    schedules.start();
    counter.clock.moveTo(Counter.HOUR);

    await().until(() -> others.stream().allMatch(schedules::isSent));
    assertThat(counter.only(slow).outcome()).isEqualTo(new Outcome.Sending());
    answer.countDown();
    await().until(() -> schedules.isSent(slow));
  }

  @Test
  void whatIsPlannedWhileItsPlaceIsServedNeedNotWaitForTheSweep() {
    Place place = Counter.telegram("-1");
    Subscription first = counter.daily(place);
    CountDownLatch answer = new CountDownLatch(1);
    counter.telegram.answer =
        message -> {
          Schedules.waitFor(answer);
          return counter.telegram.keep(message);
        };
    schedules.start();
    counter.clock.moveTo(Counter.HOUR);
    await().until(() -> counter.telegram.posts == 1);
    Subscription second = counter.daily(place);
    counter.clock.move(Duration.ofDays(1));
    await().until(() -> !counter.outcomes(second).isEmpty());

    answer.countDown();

    await().until(() -> schedules.isSent(first) && schedules.isSent(second));
  }

  @Test
  void whatIsToBeTriedAgainIsTriedAgain() {
    Subscription daily = counter.daily(Counter.telegram("-1"));
    AtomicInteger tries = new AtomicInteger();
    counter.telegram.answer =
        message ->
            tries.incrementAndGet() < 3
                ? new Posted.Later(Duration.ofMillis(20))
                : counter.telegram.keep(message);
    schedules.start();
    counter.clock.moveTo(Counter.HOUR);

    await().until(() -> schedules.isSent(daily));
    assertThat(tries).hasValue(3);
  }
}
