package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Asks Telegram once more after a refusal for now, and after silence where twice is no harm.
///
/// 429, 500, 502 and 503 say that nothing was done, so everything may be asked again; 504 and a
/// lost answer say nothing, so a message is not sent again. An answer that is no JSON (a proxy's
/// page) becomes one that keeps its status.
final class SecondTry implements Interceptor {
  private static final Set<Integer> FAILED = Set.of(500, 502, 503);
  private static final Duration BREATH = Duration.ofMillis(250);

  /// Whoever waits for an answer has left after that.
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Waiting waiting;

  SecondTry(Waiting waiting) {
    this.waiting = waiting;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Optional<Response> first = firstTry(chain);
    Optional<Duration> pause = first.map(SecondTry::pause).orElse(Optional.of(BREATH));
    if (first.isPresent() && pause.isEmpty()) {
      return readable(first.get());
    }
    first.ifPresent(Response::close);
    waiting.await(pause.orElse(BREATH));
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    return readable(chain.proceed(chain.request()));
  }

  private static Optional<Response> firstTry(Chain chain) throws IOException {
    try {
      return Optional.of(chain.proceed(chain.request()));
    } catch (IOException e) {
      if (chain.call().isCanceled() || !isRepeatable(chain.request())) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /// Everything but what leaves a new message behind.
  private static boolean isRepeatable(Request request) {
    String method = request.url().pathSegments().getLast().toLowerCase(Locale.ROOT);
    return !method.startsWith("send");
  }

  private static Optional<Duration> pause(Response response) {
    if (response.code() == 429) {
      return Optional.of(retryAfter(response)).filter(p -> p.compareTo(LONGEST) <= 0);
    }
    boolean silence = response.code() == 504 && isRepeatable(response.request());
    return FAILED.contains(response.code()) || silence ? Optional.of(BREATH) : Optional.empty();
  }

  /// What `parameters.retry_after` says; a second where it says nothing.
  static Duration retryAfter(Response response) {
    try {
      long seconds =
          MAPPER
              .readTree(response.peekBody(10_000).string())
              .path("parameters")
              .path("retry_after")
              .asLong(1);
      return Duration.ofSeconds(Math.max(0, seconds));
    } catch (IOException e) {
      return Duration.ofSeconds(1);
    }
  }

  private static Response readable(Response response) throws IOException {
    if (response.isSuccessful() || response.peekBody(1).string().equals("{")) {
      return response;
    }
    response.close();
    String answer =
        MAPPER
            .createObjectNode()
            .put("ok", false)
            .put("error_code", response.code())
            .put("description", "answer without a reason")
            .toString();
    return response.newBuilder().body(ResponseBody.create(answer, JSON)).build();
  }
}
