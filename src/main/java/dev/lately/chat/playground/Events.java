package dev.lately.chat.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What happens unasked, told to every open page as server-sent events.
final class Events implements HttpHandler, AutoCloseable {
  private static final String ALIVE = ": alive\n\n";
  private static final String END = "";

  private final Set<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();

  void tell(String name, Object data) {
    try {
      String event = "event: " + name + "\ndata: " + JsonAddress.JSON.writeValueAsString(data);
      listeners.forEach(listener -> listener.add(event + "\n\n"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    listeners.add(told);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      relay(told, exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(told);
    }
  }

  private static void relay(BlockingQueue<String> told, OutputStream out)
      throws IOException, InterruptedException {
    String event = ALIVE;
    while (!event.equals(END)) {
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
      String next = told.poll(15, TimeUnit.SECONDS);
      event = next == null ? ALIVE : next;
    }
  }

  @Override
  public void close() {
    listeners.forEach(listener -> listener.add(END));
  }
}
