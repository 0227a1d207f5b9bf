package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.Posted;
import dev.lately.model.Place;
import dev.lately.store.OnBothDatabases;
import dev.lately.store.OpenDatabase;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What schedules do for each other, side by side and one after the other.
@OnBothDatabases
class SeveralSchedulesTest {
  private final Schedules schedules;
  private final Counter counter;

  SeveralSchedulesTest(OpenDatabase database) {
    this.schedules = new Schedules(database.get().forWork());
    this.counter = schedules.counter;
  }

  @AfterEach
  void close() {
    schedules.close();
  }

  @Test
  void aPlaceIsServedByOneAtATime() {
    Place place = Counter.telegram("-1");
    for (int i = 0; i < 5; i++) {
      counter.daily(place);
    }
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    counter.telegram.answer =
        message -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Posted posted = counter.telegram.keep(message);
          inside.decrementAndGet();
          return posted;
        };
    schedules.start();
    schedules.start();
    counter.clock.moveTo(Counter.HOUR);

    await().until(() -> counter.telegram.messages.size() == 5);
    assertThat(most).hasValue(1);
  }

  @Test
  void twoProcessesSendEachDigestOnce() {
    for (int i = 0; i < 100; i++) {
      counter.daily(Counter.telegram("-" + i));
    }
    schedules.start();
    schedules.start();
    counter.clock.moveTo(Counter.HOUR);

    await()
        .until(() -> counter.books.deliveries().open().isEmpty() && counter.telegram.posts >= 100);
    assertThat(counter.telegram.posts).isEqualTo(100);
  }

  @Test
  void whenAProcessDiesAnotherServesItsPlaces() {
    Subscription known = counter.daily(Counter.discord("7"));
    Subscription unknown = counter.daily(Counter.telegram("-1"));
    CountDownLatch never = new CountDownLatch(1);
    counter.discord.answer = message -> hang(never, message);
    counter.telegram.answer = message -> hang(never, message);
    MortalSource mortal = new MortalSource(schedules.source());
    schedules.start(mortal.source());
    counter.clock.moveTo(Counter.HOUR);
    await().until(() -> counter.discord.posts + counter.telegram.posts == 2);
    counter.discord.answer = counter.discord::keep;
    counter.telegram.answer = counter.telegram::keep;

    mortal.die();
    schedules.start();

    await().until(() -> schedules.isSent(known));
    await().until(() -> counter.outcomes(unknown).contains(new Outcome.Uncertain()));
    assertThat(counter.telegram.messages).isEmpty();
    never.countDown();
  }

  private static Posted hang(CountDownLatch never, FakeCourier.Message message) {
    Schedules.waitFor(never);
    return new Posted.Came(message.id());
  }

  @Test
  void whatWasOpenAtTheEndIsDeliveredAfterTheStart() {
    Subscription daily = counter.crashed(Counter.discord("7"));

    schedules.start();

    await().until(() -> schedules.isSent(daily));
  }

  @Test
  void whatWasPlannedAtTheEndNeedNotWaitForTheSweep() {
    schedules.start();
    Subscription first = counter.daily(Counter.discord("7"));
    counter.clock.moveTo(Counter.HOUR);
    await().until(() -> schedules.isSent(first));
    schedules.close();
    Subscription daily = counter.daily(Counter.telegram("-1"));
    counter.clock.move(Duration.ofDays(1));
    counter.planner.plan();

    schedules.start();

    await().until(() -> schedules.isSent(daily));
  }
}
