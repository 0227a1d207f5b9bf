package dev.lately.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class DigestScheduleTest {
  private static final DigestSchedule.Pace QUICK =
      new DigestSchedule.Pace(
          Duration.ofMillis(40),
          Duration.ofMillis(50),
          Duration.ofMillis(50),
          Duration.ofMillis(50));

  private final Counter counter = new Counter();
  private final List<DigestSchedule> open = new ArrayList<>();
  private DataSource database;

  @BeforeEach
  void openDatabase(@TempDir Path folder) throws IOException, SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setBusyTimeout(5_000);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve("schedule.db"));
    database = source;
    makeTable();
  }

  /// The one that the migrations make.
  private void makeTable() throws IOException, SQLException {
    String migration = "/db/migration/both/V3__scheduler.sql";
    try (InputStream file = getClass().getResourceAsStream(migration);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(new String(file.readAllBytes(), UTF_8));
    }
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

    await().until(() -> counter.deliveries.open().isEmpty() && counter.telegram.posts >= 100);
    assertThat(counter.telegram.posts).isEqualTo(100);
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
    counter.deliveries.settle(planned, new Outcome.Sending(), counter.clock.instant());

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
