package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
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
  /// "The past few minutes" (resources/message, Create Message).
  private static final Duration NONCE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Supplier<String> gatewayUrl;
  private final Map<String, LocalInteraction> interactions = new ConcurrentHashMap<>();
  private final Map<String, Nonce> nonces = new ConcurrentHashMap<>();
  private final List<LocalMessage> messages = new CopyOnWriteArrayList<>();
  private final LocalChannels channels;
  private final Map<String, LocalPerson> people = new ConcurrentHashMap<>();
  private final Map<String, String> alone = new ConcurrentHashMap<>();
  private volatile boolean expelled;
  private volatile ArrayNode commands = Json.array();

  /// A message that is not made again until then.
  private record Nonce(LocalMessage message, Instant until) {}

  LocalWorld(InstantSource clock, Supplier<String> gatewayUrl, LocalChannels channels) {
    this.channels = channels;
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

  /// A message that the bot sends unasked; the same nonce gives the same message for some minutes,
  /// and none where that was deleted.
  LocalMessage post(String channel, JsonNode body) {
    MessageChecks.check(body);
    LocalMessage message = new LocalMessage(channel, body, Optional.empty());
    String nonce = body.path("nonce").asText(message.id());
    Instant now = now();
    Nonce kept =
        nonces.compute(
            nonce,
            (_, known) ->
                known == null || known.until().isBefore(now)
                    ? new Nonce(add(message), now.plus(NONCE))
                    : known);
    if (kept.message().isGone()) {
      throw Refusal.unknownMessage();
    }
    return kept.message();
  }

  LocalChannels channels() {
    return channels;
  }

  void add(LocalPerson person) {
    people.put(person.id(), person);
  }

  void remove(LocalPerson person) {
    people.remove(person.id());
  }

  Optional<LocalPerson> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /// The private channel with somebody.
  String privately(String person) {
    return alone.computeIfAbsent(person, _ -> Snowflakes.next());
  }

  boolean isPrivate(String channel) {
    return alone.containsValue(channel);
  }

  void expel() {
    expelled = true;
  }

  void invite() {
    expelled = false;
  }

  boolean isWithoutBot() {
    return expelled;
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
