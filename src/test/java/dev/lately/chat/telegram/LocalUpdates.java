package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// The updates that wait for a bot: given from an offset on, which forgets those before it; a poll
/// waits while there is none, and ends an older one.
final class LocalUpdates {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final TreeMap<Integer, JsonNode> waiting = new TreeMap<>();
  private int last = 1000;
  private int polls;

  /// Adds what happened as the next update.
  synchronized int add(String kind, JsonNode what) {
    ObjectNode update = MAPPER.createObjectNode().put("update_id", last + 1);
    update.set(kind, what);
    return add(update);
  }

  /// Adds an update as it is.
  synchronized int add(JsonNode update) {
    last = update.path("update_id").asInt();
    waiting.put(last, update);
    notifyAll();
    return last;
  }

  /// How many polls came.
  synchronized int polls() {
    return polls;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  synchronized JsonNode poll(JsonNode request) throws InterruptedException {
    int mine = ++polls;
    notifyAll();
    int offset = request.path("offset").asInt();
    waiting.headMap(offset).clear();
    long end = System.nanoTime() + Duration.ofSeconds(request.path("timeout").asInt()).toNanos();
    for (long left = end - System.nanoTime();
        waiting.isEmpty() && left > 0 && mine == polls;
        left = end - System.nanoTime()) {
      wait(Math.max(1, left / 1_000_000));
    }
    if (mine != polls) {
      throw BotApiError.of(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    }
    return first(request.path("limit").asInt(100));
  }

  private ArrayNode first(int limit) {
    ArrayNode updates = MAPPER.createArrayNode();
    waiting.entrySet().stream().limit(limit).map(Map.Entry::getValue).forEach(updates::add);
    return updates;
  }
}
