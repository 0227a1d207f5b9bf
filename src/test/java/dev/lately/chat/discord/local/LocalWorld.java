package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// What there is on the local Discord: messages, interactions, registered commands.
final class LocalWorld {
  private final InstantSource clock;
  private final Supplier<String> gatewayUrl;
  private final Map<String, LocalInteraction> interactions = new ConcurrentHashMap<>();
  private final Map<String, LocalMessage> nonces = new ConcurrentHashMap<>();
  private final List<LocalMessage> messages = new CopyOnWriteArrayList<>();
  private volatile ArrayNode commands = Json.array();

  LocalWorld(InstantSource clock, Supplier<String> gatewayUrl) {
    this.clock = clock;
    this.gatewayUrl = gatewayUrl;
  }

  Instant now() {
    return clock.instant();
  }

  String gatewayUrl() {
    return gatewayUrl.get();
  }

  Optional<LocalInteraction> interaction(String token) {
    return Optional.ofNullable(interactions.get(token));
  }

  LocalInteraction add(LocalInteraction interaction) {
    interactions.put(interaction.token, interaction);
    return interaction;
  }

  LocalMessage add(LocalMessage message) {
    messages.add(message);
    return message;
  }

  Optional<LocalMessage> message(String id) {
    return messages.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  List<LocalMessage> messages() {
    return messages.stream().filter(m -> !m.isGone()).toList();
  }

  /// A message that the bot sends unasked; the same nonce gives the same message.
  LocalMessage post(String channel, JsonNode body) {
    if (!Payloads.CHANNELS.containsKey(channel)) {
      throw new Refusal(404, 10003, "Unknown Channel");
    }
    MessageChecks.check(body);
    LocalMessage message = new LocalMessage(channel, body, Optional.empty());
    String nonce = body.path("nonce").asText(message.id());
    LocalMessage first = nonces.putIfAbsent(nonce, message);
    return first == null ? add(message) : first;
  }

  ArrayNode commands() {
    return commands;
  }

  ArrayNode register(JsonNode wanted) {
    CommandChecks.check(wanted);
    ArrayNode registered = Json.array();
    for (JsonNode command : wanted) {
      ObjectNode kept = command.deepCopy();
      kept.put("id", Snowflakes.next()).put("version", Snowflakes.next());
      registered.add(kept.put("application_id", Payloads.APPLICATION));
    }
    commands = registered;
    return registered;
  }
}
