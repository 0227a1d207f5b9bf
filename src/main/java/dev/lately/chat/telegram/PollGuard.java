package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Stands between the poller and Telegram: a failure becomes a pause and an empty answer, so that
/// the poller goes on whatever happens; a second poller ends this one.
///
/// It asks through a client of its own, whose calls can be cancelled without the library noticing.
final class PollGuard implements Interceptor {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OkHttpClient client;
  private final PollHealth health;
  private final Waiting waiting;
  private final Runnable stop;
  private final PollBackOff backOff = new PollBackOff();

  PollGuard(OkHttpClient client, PollHealth health, Waiting waiting, Runnable stop) {
    this.client = client;
    this.health = health;
    this.waiting = waiting;
    this.stop = stop;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!request.url().encodedPath().endsWith("/getupdates")) {
      return client.newCall(request).execute();
    }
    try {
      Response response = client.newCall(request).execute();
      return response.isSuccessful() ? good(response) : refused(response);
    } catch (IOException e) {
      if (!health.isStopped()) {
        health.failed(e.getClass().getSimpleName());
        pause(Duration.ofMillis(backOff.nextBackOffMillis()));
      }
      return nothing(request);
    }
  }

  private Response good(Response response) {
    backOff.reset();
    health.good();
    return response;
  }

  private Response refused(Response response) {
    try (response) {
      String reason = response.code() + " " + description(response);
      if (response.code() == 409) {
        health.stopped(taker(reason) + " (" + reason + ")");
        stop.run();
      } else {
        health.failed(reason);
        pause(pause(response));
      }
    }
    return nothing(response.request());
  }

  /// Who takes the updates instead, and what to do about it. A webhook that was set before polling
  /// is no trouble: each session deletes it first.
  private static String taker(String reason) {
    return reason.contains("webhook is active")
        ? "a webhook takes this bot's updates; stop whatever set it, then start again, which calls"
            + " deleteWebhook"
        : "another process takes this bot's updates; stop one of the two, then start again";
  }

  private Duration pause(Response response) {
    Duration own = Duration.ofMillis(backOff.nextBackOffMillis());
    Duration asked = response.code() == 429 ? SecondTry.retryAfter(response) : Duration.ZERO;
    return asked.compareTo(own) > 0 ? asked : own;
  }

  private void pause(Duration time) {
    try {
      waiting.await(time);
    } catch (IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String description(Response response) {
    try {
      return MAPPER.readTree(response.peekBody(10_000).string()).path("description").asText();
    } catch (IOException e) {
      return "with an answer that is no JSON";
    }
  }

  private static Response nothing(Request request) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create("{\"ok\":true,\"result\":[]}", JSON))
        .build();
  }
}
