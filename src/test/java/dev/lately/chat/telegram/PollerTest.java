package dev.lately.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.model.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Polling goes on, whatever happens around it.
class PollerTest {
  private static final Duration OFTEN = Duration.ofMillis(50);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final AtomicBoolean throwing = new AtomicBoolean();
  private final List<Integer> taken = new CopyOnWriteArrayList<>();
  private LocalBotApi server;
  private Poller poller;

  @BeforeEach
  void open() throws IOException {
    server = new LocalBotApi();
    TelegramSettings settings = new TelegramSettings(new Secret(LocalBotApi.TOKEN), server.url());
    poller = new Poller(settings, new OkHttpClient(), this::take, this::time);
    poller.start(OFTEN);
  }

  @AfterEach
  void close() {
    poller.close();
    server.close();
  }

  @Test
  void whatIsThrownByTakingAnUpdateDoesNotEndIt() {
    throwing.set(true);
    add(1);
    add(2);
    add(3);
    await().until(() -> taken.contains(3));
    assertThat(poller.trouble()).isEmpty();
  }

  @Test
  void theWatchdogStartsAnotherSessionWhenOneDied() {
    await().until(() -> server.updates().polls() > 0);
    failing.set(true);
    add(1);
    await().until(() -> server.calls("deleteWebhook").size() >= 2);
    add(2);
    await().until(() -> taken.contains(2));
    assertThat(taken).doesNotHaveDuplicates();
  }

  @Test
  void afterAQuietWeekLowerNumbersAreNoOldUpdates() {
    add(5000);
    await().until(() -> taken.contains(5000));
    now.set(now.get().plus(Duration.ofDays(8)));
    int before = looks.get();
    await().until(() -> looks.get() > before + 2);
    add(17);
    await().until(() -> taken.contains(17));
    assertThat(taken).containsExactly(5000, 17);
  }

  private void add(int id) {
    server.updates().add(new ObjectMapper().createObjectNode().put("update_id", id));
  }

  private void take(Update update) {
    taken.add(update.getUpdateId());
    if (update.getUpdateId() == 1 && throwing.get()) {
      throw new IllegalStateException("broken on purpose");
    }
    if (update.getUpdateId() == 2 && throwing.get()) {
      throw new StackOverflowError("broken on purpose");
    }
  }

  /// Kills the session once, as an error inside the library would.
  private Instant time() {
    looks.incrementAndGet();
    if (Thread.currentThread().getName().equals("telegram-poll") && failing.getAndSet(false)) {
      throw new StackOverflowError("broken on purpose");
    }
    return now.get();
  }
}
