package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lately.chat.MultipartForm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A Bot API server on this machine, with one bot, and refusals like the real one's.
public final class LocalBotApi implements AutoCloseable {
  /// The bot's token.
  public static final String TOKEN = "4711:AAtheTokenThatNobodyMaySee-_x";

  /// The bot's name.
  public static final String BOT = "LatelyBot";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final LocalUpdates updates = new LocalUpdates();
  private final Faults faults = new Faults();
  private final LocalTelegram telegram = new LocalTelegram(updates);

  /// A call that came: its method in lower case, its body, and when by [System#nanoTime].
  public record Call(String method, JsonNode body, long nanos) {}

  public LocalBotApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What the people in the chats do and see.
  public LocalTelegram telegram() {
    return telegram;
  }

  LocalUpdates updates() {
    return updates;
  }

  Faults faults() {
    return faults;
  }

  /// The calls of a method so far.
  public List<Call> calls(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return calls.stream().filter(call -> call.method().equals(name)).toList();
  }

  /// The methods called so far, but for polls.
  public List<String> methods() {
    return calls.stream().map(Call::method).filter(m -> !m.equals("getupdates")).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/");
      String method = path[path.length - 1].toLowerCase(Locale.ROOT);
      JsonNode body = body(exchange);
      calls.add(new Call(method, body, System.nanoTime()));
      Optional<Faults.Fault> fault = faults.take(method);
      if (!path[1].equals("bot" + TOKEN)) {
        answer(exchange, 401, BotApiError.of(401, "Unauthorized").json());
      } else if (fault.isPresent()) {
        fail(exchange, method, body, fault.get());
      } else {
        succeed(exchange, method, body);
      }
    }
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    String type =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    return MultipartForm.is(type)
        ? UploadedBody.of(MultipartForm.read(type, bytes))
        : MAPPER.readTree(bytes);
  }

  private void succeed(HttpExchange exchange, String method, JsonNode body) throws IOException {
    try {
      ObjectNode answer = MAPPER.createObjectNode().put("ok", true);
      answer.set("result", telegram.call(method, body));
      answer(exchange, 200, answer.toString());
    } catch (BotApiError e) {
      answer(exchange, e.code(), e.json());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(HttpExchange exchange, String method, JsonNode body, Faults.Fault fault)
      throws IOException {
    switch (fault) {
      case Faults.Fault.Refusal(BotApiError error) -> answer(exchange, error.code(), error.json());
      case Faults.Fault.Page(int status) ->
          answer(exchange, status, "<html><body><h1>Bad Gateway</h1></body></html>");
      case Faults.Fault.Nonsense(String nonsense) -> answer(exchange, 200, nonsense);
      case Faults.Fault.ResetBefore _ -> exchange.close();
      case Faults.Fault.ResetAfter _ -> {
        try {
          telegram.call(method, body);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
