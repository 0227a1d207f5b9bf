package dev.lately.chat.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One address of the page that speaks JSON.
record JsonAddress(String method, Work work) implements HttpHandler {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Logger log = LoggerFactory.getLogger(JsonAddress.class);

  /// What is to be done for a request; what it returns is sent as JSON.
  interface Work {
    Object answer(JsonRequest request) throws IOException;
  }

  static JsonAddress get(Supplier<?> work) {
    return new JsonAddress("GET", request -> work.get());
  }

  static JsonAddress post(Work work) {
    return new JsonAddress("POST", work);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals(method)) {
        answer(exchange);
      } else {
        send(exchange, 405, error("Only " + method));
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      Object body = work.answer(new JsonRequest(exchange));
      send(exchange, 200, body);
      if (body instanceof Sent sent) {
        sent.receipt().shown();
      }
    } catch (JsonProcessingException e) {
      send(exchange, 400, error("Not the JSON expected here: " + e.getOriginalMessage()));
    } catch (IllegalArgumentException e) {
      send(exchange, 400, error(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      log.warn("No answer for the page's {}", exchange.getRequestURI().getPath(), e);
      send(exchange, 500, error("Something broke; the program's log tells what"));
    }
  }

  private static Map<String, String> error(String message) {
    return Map.of("error", message);
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
