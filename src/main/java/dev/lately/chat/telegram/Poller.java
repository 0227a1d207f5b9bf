package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// Asks Telegram for updates, for ever: the library's session, with a watchdog that starts another
/// when that one has ended.
final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /// Above the time that Telegram holds an answer back.
  private static final Duration READ = Duration.ofSeconds(PollRequest.SECONDS + 15L);

  private final TelegramSettings settings;
  private final Consumer<Update> inbox;
  private final PollHealth health;
  private final OkHttpClient asking;
  private final OkHttpClient guarded;
  private final ScheduledExecutorService polling = daemon("telegram-poll");
  private final ScheduledExecutorService watching = daemon("telegram-watch");
  private final SeenUpdates seen;
  private volatile @Nullable BotSession session;

  Poller(
      TelegramSettings settings, OkHttpClient http, Consumer<Update> inbox, InstantSource clock) {
    this.settings = settings;
    this.inbox = inbox;
    this.health = new PollHealth(clock);
    this.seen = new SeenUpdates(clock);
    this.asking =
        http.newBuilder()
            .dispatcher(new Dispatcher())
            .readTimeout(READ)
            .callTimeout(Duration.ZERO)
            .build();
    this.guarded =
        new OkHttpClient.Builder()
            .addInterceptor(new PollGuard(asking, health, Waiting.ASLEEP, this::stop))
            .build();
  }

  /// Begins, and begins again as often as the session ends; looks `every` so often.
  void start(Duration every) {
    var _ =
        watching.scheduleWithFixedDelay(this::watch, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void watch() {
    try {
      BotSession current = session;
      if (!health.isStopped() && (current == null || isDead(current))) {
        session = begun();
      } else if (current != null && seen.isQuiet()) {
        current.getLastReceivedUpdate().set(0);
      }
    } catch (TelegramApiException | RuntimeException e) {
      health.failed(e.getClass().getSimpleName());
    }
  }

  private static boolean isDead(BotSession session) {
    Future<?> running = session.getRunningPolling();
    return running == null || running.isDone();
  }

  private BotSession begun() throws TelegramApiException {
    BotSession begun =
        new BotSession(
            new ObjectMapper(),
            guarded,
            polling,
            settings.token().value(),
            settings::url,
            PollRequest::new,
            PollBackOff::new,
            consumer());
    begun.start();
    return begun;
  }

  private LongPollingUpdateConsumer consumer() {
    return this::take;
  }

  /// Nothing that goes wrong with an update may reach the library, which would end polling.
  private void take(List<Update> updates) {
    for (Update update : updates) {
      try {
        if (seen.isNew(update.getUpdateId())) {
          inbox.accept(update);
        }
      } catch (Throwable e) {
        LOG.error("Dropped an update that could not be taken in", e);
      }
    }
  }

  /// What keeps updates from coming; empty when all is well.
  Optional<String> trouble() {
    return health.trouble();
  }

  private void stop() {
    BotSession current = session;
    if (current != null) {
      current.stop();
    }
  }

  /// Ends the poll under way at once.
  @Override
  public void close() {
    health.closed();
    watching.shutdownNow();
    stop();
    asking.dispatcher().cancelAll();
    polling.shutdownNow();
  }

  private static ScheduledExecutorService daemon(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
  }
}
