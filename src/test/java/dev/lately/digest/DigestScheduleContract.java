package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.store.Database;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a schedule does, whatever the database: subscriptions, deliveries and tasks stand in it.
abstract class DigestScheduleContract {
  /// Hands that do not move for two seconds are dead, also on a machine that has much else to do.
  private static final DigestSchedule.Pace QUICK =
      new DigestSchedule.Pace(
          Duration.ofMillis(40),
          Duration.ofMillis(500),
          Duration.ofMillis(50),
          Duration.ofMillis(50));

  private final List<DigestSchedule> open = new ArrayList<>();
  private Counter counter;

  /// Empty but for what the scheduler has to do.
  protected abstract Database database();

  @BeforeEach
  void forgetTasks() throws SQLException {
    try (Connection connection = database().source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from scheduled_tasks");
    }
    counter =
        new Counter(new Books(new JdbcSubscriptions(database()), new JdbcDeliveries(database())));
  }

  @AfterEach
  void close() {
    open.forEach(DigestSchedule::close);
  }

  @Test
  void aDigestComesWhenItsHourHasCome() {
    Subscription daily = counter.daily(Counter.telegram("-1"));
    start();
    assertThat(counter.outcomes(daily)).isEmpty();

    counter.clock.moveTo("2026-11-03T08:00:00Z");

    await().until(() -> isSent(daily));
    assertThat(counter.telegram.messages).hasSize(1);
  }

  @Test
  void aDayIsMovedAndADigestComes() {
    Subscription daily = counter.daily(Counter.telegram("-1"));
    start();
    counter.clock.moveTo("2026-11-03T08:00:00Z");
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
    start();
    await().until(() -> counter.now(other).isActive());
    assertThat(counter.now(mute).isActive()).isFalse();

    counter.telegram.hindrances.clear();

    await().until(() -> counter.now(mute).isActive());
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
            waitFor(answer);
          }
          return counter.telegram.keep(message);
        };
    start();
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    await().until(() -> others.stream().allMatch(this::isSent));
    assertThat(counter.only(slow).outcome()).isEqualTo(new Outcome.Sending());
    answer.countDown();
    await().until(() -> isSent(slow));
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
    start();
    start();
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    await().until(() -> counter.telegram.messages.size() == 5);
    assertThat(most).hasValue(1);
  }

  @Test
  void twoProcessesSendEachDigestOnce() {
    for (int i = 0; i < 100; i++) {
      counter.daily(Counter.telegram("-" + i));
    }
    start();
    start();
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    await()
        .until(() -> counter.books.deliveries().open().isEmpty() && counter.telegram.posts >= 100);
    assertThat(counter.telegram.posts).isEqualTo(100);
  }

  @Test
  void whatIsPlannedWhileItsPlaceIsServedNeedNotWaitForTheSweep() {
    Place place = Counter.telegram("-1");
    Subscription first = counter.daily(place);
    CountDownLatch answer = new CountDownLatch(1);
    counter.telegram.answer =
        message -> {
          waitFor(answer);
          return counter.telegram.keep(message);
        };
    start();
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    await().until(() -> counter.telegram.posts == 1);
    Subscription second = counter.daily(place);
    counter.clock.move(Duration.ofDays(1));
    await().until(() -> !counter.outcomes(second).isEmpty());

    answer.countDown();

    await().until(() -> isSent(first) && isSent(second));
  }

  @Test
  void whenAProcessDiesAnotherServesItsPlaces() {
    Subscription known = counter.daily(Counter.discord("7"));
    Subscription unknown = counter.daily(Counter.telegram("-1"));
    CountDownLatch never = new CountDownLatch(1);
    counter.discord.answer = message -> hang(never, message);
    counter.telegram.answer = message -> hang(never, message);
    MortalSource mortal = new MortalSource(database().source());
    start(mortal.source());
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    await().until(() -> counter.discord.posts + counter.telegram.posts == 2);
    counter.discord.answer = counter.discord::keep;
    counter.telegram.answer = counter.telegram::keep;

    mortal.die();
    start();

    await().until(() -> isSent(known));
    await().until(() -> counter.outcomes(unknown).contains(new Outcome.Uncertain()));
    assertThat(counter.telegram.messages).isEmpty();
    never.countDown();
  }

  private static Posted hang(CountDownLatch never, FakeCourier.Message message) {
    waitFor(never);
    return new Posted.Came(message.id());
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
    start();
    counter.clock.moveTo("2026-11-03T08:00:00Z");

    await().until(() -> isSent(daily));
    assertThat(tries).hasValue(3);
  }

  @Test
  void whatWasOpenAtTheEndIsDeliveredAfterTheStart() {
    Subscription daily = counter.daily(Counter.discord("7"));
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    counter.planner.plan();
    Delivery planned = counter.only(daily);
    counter.books.deliveries().settle(planned, new Outcome.Sending(), counter.clock.instant());

    start();

    await().until(() -> isSent(daily));
  }

  @Test
  void whatWasPlannedAtTheEndNeedNotWaitForTheSweep() {
    start();
    Subscription first = counter.daily(Counter.discord("7"));
    counter.clock.moveTo("2026-11-03T08:00:00Z");
    await().until(() -> isSent(first));
    close();
    Subscription daily = counter.daily(Counter.telegram("-1"));
    counter.clock.move(Duration.ofDays(1));
    counter.planner.plan();

    start();

    await().until(() -> isSent(daily));
  }

  @Test
  void aPlaceIsOneWordAndBack() {
    Place topic =
        new Place(
            new PlatformId("telegram"), "-100/1", "a b", Optional.of("5"), Place.Kind.PRIVATE);

    assertThat(PlaceName.place(PlaceName.of(topic))).isEqualTo(topic);
    assertThat(PlaceName.place(PlaceName.of(Counter.discord("7")))).isEqualTo(Counter.discord("7"));
  }

  private void start() {
    start(database().source());
  }

  private void start(DataSource database) {
    DigestSchedule schedule =
        new DigestSchedule(
            database,
            new DigestSchedule.Work(counter.planner, counter.run(), counter.hindrances),
            QUICK);
    open.add(schedule);
    schedule.start();
  }

  private boolean isSent(Subscription subscription) {
    return counter.outcomes(subscription).stream().anyMatch(o -> o instanceof Outcome.Sent);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
