package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a bot was told in one session, in order, so that it can be told again.
final class GatewaySession {
  private final List<ObjectNode> events = new ArrayList<>();
  private Consumer<ObjectNode> wire;

  GatewaySession(Consumer<ObjectNode> wire) {
    this.wire = wire;
  }

  synchronized void dispatch(String type, JsonNode data) {
    ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", events.size() + 1);
    event.set("d", data);
    events.add(event);
    wire.accept(event);
  }

  /// Everything after that number, then RESUMED.
  synchronized void resume(int seen, Consumer<ObjectNode> newWire) {
    wire = newWire;
    List.copyOf(events.subList(Math.min(seen, events.size()), events.size())).forEach(wire);
    dispatch("RESUMED", Json.object());
  }
}
