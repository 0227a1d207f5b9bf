package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lately.chat.discord.local.LocalFaults.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The local Discord's HTTP door: faults first, then the API.
final class LocalRest implements AutoCloseable {
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final LocalApi api;
  private final LocalFaults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  LocalRest(LocalApi api, LocalFaults faults) throws IOException {
    this.api = api;
    this.faults = faults;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/";
  }

  /// Every request so far: method, and path below the version.
  List<String> calls() {
    return List.copyOf(calls);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v10/", "");
    String method = exchange.getRequestMethod();
    calls.add(method + " " + path);
    Optional<Fault> fault = faults.next(method, path);
    if (fault.isPresent()) {
      suffer(exchange, body, fault.get());
    } else {
      answer(exchange, api.handle(call(exchange, body)));
    }
  }

  private static LocalApi.Call call(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v10/", "");
    String token =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    return new LocalApi.Call(
        exchange.getRequestMethod(), path, query(exchange), token, Uploads.body(type, body));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.contains("="))
        .collect(Collectors.toMap(p -> p.replaceFirst("=.*", ""), p -> p.replaceFirst(".*?=", "")));
  }

  private void suffer(HttpExchange exchange, byte[] body, Fault fault) throws IOException {
    switch (fault) {
      case Fault.Status(int status) -> refuse(exchange, status);
      case Fault.Refused(int status, int code) ->
          answer(
              exchange,
              new LocalApi.Answer(status, new Refusal(status, code, "for a test").body()));
      case Fault.Reset _ -> exchange.close();
      case Fault.Lost _ -> {
        api.handle(call(exchange, body));
        exchange.close();
      }
      case Fault.Hold(var until) -> {
        try {
          until.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        answer(exchange, api.handle(call(exchange, body)));
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    if (status != 429) {
      send(exchange, status, "text/html", "<html><h1>" + status + "</h1></html>");
      return;
    }
    exchange.getResponseHeaders().set("Retry-After", "1");
    exchange.getResponseHeaders().set("X-RateLimit-Scope", "user");
    send(
        exchange,
        status,
        "application/json",
        "{\"message\":\"You are being rate limited.\",\"retry_after\":0.3,\"global\":false}");
  }

  private static void answer(HttpExchange exchange, LocalApi.Answer answer) throws IOException {
    JsonNode body = answer.body();
    send(
        exchange,
        answer.status(),
        "application/json",
        answer.status() == 204 ? "" : body.toString());
  }

  /// Without `Via` a 429 would count as a ban from everything.
  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Via", "1.1 google");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
