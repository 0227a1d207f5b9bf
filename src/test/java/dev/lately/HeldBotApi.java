package dev.lately;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lately.chat.telegram.LocalBotApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A way to a Bot API on which what is sent can be held up, and on which a group can be said to
/// have got another id.
final class HeldBotApi implements AutoCloseable {
  private final LocalBotApi api;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger held = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile String moved = "(?!)";
  private volatile String to = "-";

  HeldBotApi(LocalBotApi api) throws IOException {
    this.api = api;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// From now on nothing that is sent comes through.
  void hold() {
    gate = new CountDownLatch(1);
  }

  /// From now on whoever names the group is told its new id.
  void move(long group, long supergroup) {
    to = String.valueOf(supergroup);
    moved = "chat_id\\D{1,80}" + group + "\\b";
  }

  /// How many messages wait.
  int held() {
    return held.get();
  }

  void release() {
    gate.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.toLowerCase(Locale.ROOT).contains("/send")) {
        held.incrementAndGet();
        gate.await();
      }
      byte[] answer = passedOn(exchange, api.url().resolve(path));
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] passedOn(HttpExchange exchange, URI next)
      throws IOException, InterruptedException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (named(body)) {
      return told(exchange);
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(next).POST(BodyPublishers.ofByteArray(body));
    HttpResponse<byte[]> answer =
        client.send(
            (type == null ? request : request.header("Content-Type", type)).build(),
            BodyHandlers.ofByteArray());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
    return answer.body();
  }

  private boolean named(byte[] body) {
    return Pattern.compile(moved).matcher(new String(body, StandardCharsets.ISO_8859_1)).find();
  }

  private byte[] told(HttpExchange exchange) throws IOException {
    String refusal =
        """
        {"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":%s},
        "description":"Bad Request: group chat was upgraded to a supergroup chat"}\
        """
            .formatted(to);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(400, refusal.length());
    return refusal.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
