package dev.lately.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Health and metrics over HTTP: `/health/live`, `/health/ready`, `/metrics`.
public final class OpsServer implements AutoCloseable {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final Readiness readiness;
  private final Metrics metrics;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// @throws IllegalStateException when nothing can listen there; the message says why
  public OpsServer(InetSocketAddress address, Readiness readiness, Metrics metrics) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.server = listen(address);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Where it listens: the port that was given, or the one that was free.
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer listen(InetSocketAddress address) {
    // Seconds; the server itself knows no limit and a half-sent request would stay for ever.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "30");
    try {
      return HttpServer.create(address, 0);
    } catch (BindException e) {
      throw new IllegalStateException(
          where(address) + " is taken or not ours; see http.bind and http.port", e);
    } catch (IOException e) {
      throw new IllegalStateException("Nothing can listen at " + where(address) + ": " + e, e);
    }
  }

  private static String where(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/health/live" -> send(exchange, new Answer(200, TEXT, "live\n"));
        case "/health/ready" -> send(exchange, ready());
        case "/metrics" -> send(exchange, new Answer(200, METRICS, metrics.scrape()));
        default -> send(exchange, new Answer(404, TEXT, "/health/live /health/ready /metrics\n"));
      }
    }
  }

  private record Answer(int status, String type, String body) {}

  private Answer ready() {
    Map<String, Optional<String>> troubles = readiness.troubles();
    String body =
        troubles.entrySet().stream()
            .map(part -> part.getKey() + ": " + part.getValue().orElse("ready") + "\n")
            .collect(Collectors.joining());
    boolean ready = troubles.values().stream().allMatch(Optional::isEmpty);
    return new Answer(ready ? 200 : 503, TEXT, body);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    boolean read = exchange.getRequestMethod().equals("GET");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    Answer sent = read || head ? answer : new Answer(405, TEXT, "GET or HEAD\n");
    byte[] body = sent.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", sent.type());
    exchange.sendResponseHeaders(sent.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
