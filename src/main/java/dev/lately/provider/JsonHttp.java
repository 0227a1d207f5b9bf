package dev.lately.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.lately.model.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// JSON over HTTP as all vendors speak it: bounded bodies, one time limit for the whole call, no
/// key to another host.
public final class JsonHttp {
  /// Enough for a list of many megabytes; people do not wait for it, their deadline is the query's.
  public static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);

  /// Longer than any message that people read, and far less than a whole body.
  private static final int LONGEST_TEXT = 1 << 20;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final OkHttpClient client;
  private final Duration callTimeout;
  private final InstantSource clock;

  /// `callTimeout` bounds a call from its name look-up to the last byte of its answer.
  public JsonHttp(OkHttpClient client, Duration callTimeout, InstantSource clock) {
    this.callTimeout = callTimeout;
    this.clock = clock;
    this.client =
        client
            .newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(new Redirects())
            .callTimeout(callTimeout)
            .connectTimeout(callTimeout)
            .readTimeout(callTimeout)
            .writeTimeout(callTimeout)
            .build();
  }

  /// One source's site, whose key goes into `header` behind `prefix`.
  public JsonSite site(ProviderSettings settings, String header, String prefix) {
    return JsonSite.of(this, settings, header, prefix);
  }

  /// Runs on a platform thread of its own. The caller only waits and can be interrupted, which a
  /// blocked socket of a platform thread cannot. A large body that comes faster than it is read
  /// never blocks: a few of them on virtual threads would hold all carriers, and nobody would be
  /// answered before their end.
  <T> T send(JsonCall call, Reading<T> reading) {
    Toll.pay();
    Call exchange = client.newCall(call.request());
    FutureTask<T> task = new FutureTask<>(() -> exchange(exchange, call, reading));
    Thread.ofPlatform().daemon().name("vendor-call").start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      exchange.cancel();
      Thread.currentThread().interrupt();
      throw new ProviderException(new Trouble.Unreachable("the question was called off"));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  private <T> T exchange(Call exchange, JsonCall call, Reading<T> reading) {
    try (Response response = exchange.execute()) {
      if (!response.isSuccessful()) {
        throw new ProviderException(new Refusal(response, clock.instant()).trouble(call));
      }
      return read(response, call.maxBodyBytes(), reading);
    } catch (IOException e) {
      throw new ProviderException(Loss.trouble(e, callTimeout));
    }
  }

  private static <T> T read(Response response, long limit, Reading<T> reading) throws IOException {
    if (response.body().contentLength() > limit) {
      throw new BoundedBody.TooLarge(limit);
    }
    try (JsonParser parser =
        JSON.createParser(new BoundedBody(response.body().byteStream(), limit))) {
      return new JsonAnswer(parser).read(reading);
    }
  }

  /// How an answer becomes what it says.
  @FunctionalInterface
  public interface Reading<T> {
    T read(JsonAnswer answer) throws IOException;
  }
}
