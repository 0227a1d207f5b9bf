package dev.lately.chat.telegram;

import dev.lately.chat.Posted;
import dev.lately.model.Place;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// What calls to Telegram go through.
final class TelegramConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramConnection.class);

  /// Calls at a time; when they go is a matter of pace, not of connections.
  private static final int CALLS = 256;

  private static final Duration CALL = Duration.ofSeconds(20);

  /// When too much waits in a chat, it is asked again after that.
  private static final Duration FULL = Duration.ofMinutes(1);

  private final ChatQueues queues = new ChatQueues();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final Dispatcher dispatcher = new Dispatcher(calls);
  private final Migrations migrations;
  private final BotApi api;

  TelegramConnection(TelegramSettings settings, TelegramPlatform.Surroundings surroundings) {
    dispatcher.setMaxRequests(CALLS);
    dispatcher.setMaxRequestsPerHost(CALLS);
    migrations = new Migrations(surroundings.migrations());
    OkHttpClient client =
        surroundings
            .http()
            .newBuilder()
            .dispatcher(dispatcher)
            .retryOnConnectionFailure(false)
            .readTimeout(CALL)
            .callTimeout(Duration.ZERO)
            .build();
    api =
        new BotApi(
            client(settings, client, migrations),
            client(settings, client, migrations::telling),
            new Pace(surroundings.clock()));
  }

  private static OkHttpTelegramClient client(
      TelegramSettings settings, OkHttpClient http, Interceptor migrations) {
    OkHttpClient client =
        http.newBuilder()
            .addInterceptor(migrations)
            .addInterceptor(new SecondTry(Waiting.ASLEEP))
            .build();
    return new OkHttpTelegramClient(client, settings.token().value(), settings.url());
  }

  BotApi api() {
    return api;
  }

  ChatQueues queues() {
    return queues;
  }

  Migrations migrations() {
    return migrations;
  }

  /// The bot's name, asked for until Telegram answers.
  ///
  /// @throws IllegalStateException when Telegram refuses the token
  String botName() {
    PollBackOff backOff = new PollBackOff();
    while (true) {
      try {
        return api.call(new GetMe()).path("username").asText();
      } catch (TelegramRefusal e) {
        if (e.code() == 401 || e.code() == 404) {
          throw new IllegalStateException(
              "Telegram refuses the token (" + e.code() + "): take it from @BotFather anew");
        }
        pause(backOff, e);
      } catch (LostAnswer e) {
        pause(backOff, e);
      }
    }
  }

  private static void pause(PollBackOff backOff, RuntimeException reason) {
    LOG.warn("Telegram cannot be reached, trying again: {}", reason.getMessage());
    try {
      Waiting.ASLEEP.await(Duration.ofMillis(backOff.nextBackOffMillis()));
    } catch (InterruptedIOException e) {
      throw new IllegalStateException("told to stop before Telegram was reached");
    }
  }

  /// Sends in the chat's order and waits until it is done.
  ///
  /// @throws TelegramRefusal when Telegram says no
  /// @throws LostAnswer when it says nothing
  Posted post(Place place, Parcel parcel) {
    CompletableFuture<Integer> sent = new CompletableFuture<>();
    boolean taken =
        queues.submit(
            place.channel(),
            () -> {
              try {
                sent.complete(api.post(place, parcel));
              } catch (RuntimeException e) {
                sent.completeExceptionally(e);
              }
            });
    return taken ? new Posted.Came(String.valueOf(joined(sent))) : new Posted.Later(FULL);
  }

  private static int joined(CompletableFuture<Integer> sent) {
    try {
      return sent.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    queues.close();
    dispatcher.cancelAll();
    calls.shutdownNow();
  }
}
