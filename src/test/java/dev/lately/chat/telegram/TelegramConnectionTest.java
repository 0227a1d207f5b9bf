package dev.lately.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lately.model.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class TelegramConnectionTest {
  /// Four times what OkHttp's dispatcher would let through to one host.
  private static final int CALLS = 20;

  private final CountDownLatch allAreIn = new CountDownLatch(CALLS);

  @Test
  void twentyCallsAreUnderWayAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", this::answerWhenAllAreIn);
      server.start();
      TelegramConnection connection = connection(server.getAddress().getPort());
      List<Future<JsonNode>> calls =
          IntStream.range(0, CALLS)
              .mapToObj(_ -> threads.submit(() -> connection.api().call(new GetMe())))
              .toList();
      for (Future<JsonNode> call : calls) {
        assertThat(call.get().path("together").asBoolean()).isTrue();
      }
      connection.close();
      server.stop(0);
    }
  }

  private void answerWhenAllAreIn(HttpExchange exchange) throws IOException {
    allAreIn.countDown();
    byte[] answer =
        "{\"ok\":true,\"result\":{\"together\":%s}}"
            .formatted(isTogether())
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private boolean isTogether() {
    try {
      return allAreIn.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static TelegramConnection connection(int port) {
    return new TelegramConnection(
        new TelegramSettings(new Secret(LocalBotApi.TOKEN), URI.create("http://127.0.0.1:" + port)),
        new TelegramPlatform.Surroundings(
            new OkHttpClient(), InstantSource.system(), (from, to) -> {}));
  }
}
