package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// The registered commands as a client offers them: nothing else can be typed.
final class TypedMenu {
  private static final int CHANNEL = 7;
  private static final int ROLE = 8;

  private final JsonNode commands;
  private final LocalChannels channels;

  TypedMenu(JsonNode commands, LocalChannels channels) {
    this.commands = commands;
    this.channels = channels;
  }

  ObjectNode typed(String words, Map<String, ?> options) {
    Typed typed = new Typed(words);
    options.forEach((name, value) -> {
      JsonNode option = named(typed.known.path("options"), name);
      ObjectNode given = option(option, Json.object(Map.of("value", value)).path("value"));
      check(option, given.path("value"));
      typed.options.add(given);
      resolve(option, String.valueOf(value), typed.data);
    });
    return typed.data;
  }

  /// What was picked from a list comes with what it is (interactions/receiving-and-responding,
  /// Resolved Data).
  private void resolve(JsonNode option, String id, ObjectNode data) {
    switch (option.path("type").asInt()) {
      case CHANNEL -> data.withObject("/resolved/channels").set(id, channels.channel(id).json());
      case ROLE ->
          data.withObject("/resolved/roles")
              .set(id, Payloads.role(id, "role").put("permissions", "0"));
      default -> {}
    }
  }

  ObjectNode typing(String words, String name, String letters) {
    Typed typed = new Typed(words);
    JsonNode option = named(typed.known.path("options"), name);
    if (!option.path("autocomplete").asBoolean()) {
      throw new AssertionError("no suggestions for " + option);
    }
    ObjectNode given = option(option, Json.object(Map.of("value", letters)).path("value"));
    typed.options.add(given.put("focused", true));
    return typed.data;
  }

  /// A command being typed: below it a sub-command, perhaps within a group.
  private final class Typed {
    private final ObjectNode data = Json.object().put("type", 1);
    private final JsonNode known;
    private final ArrayNode options;

    Typed(String words) {
      JsonNode definition = Json.object().set("options", commands);
      ObjectNode part = data;
      for (String word : words.substring(1).split(" ")) {
        definition = named(definition.path("options"), word);
        part = definition.has("id") ? data.put("id", definition.path("id").asText()) : below(part);
        part.put("name", word).put("type", definition.path("type").asInt(1));
      }
      known = definition;
      options = part.putArray("options");
    }

    private static ObjectNode below(ObjectNode part) {
      return part.putArray("options").addObject();
    }
  }

  private static ObjectNode option(JsonNode option, JsonNode value) {
    ObjectNode given = Json.object().put("name", option.path("name").asText());
    given.put("type", option.path("type").asInt()).set("value", value);
    return given;
  }

  private static void check(JsonNode option, JsonNode value) {
    boolean right =
        switch (option.path("type").asInt()) {
          case 4 ->
              value.isInt() && value.asInt() >= option.path("min_value").asInt(Integer.MIN_VALUE);
          case 5 -> value.isBoolean();
          default -> value.isTextual();
        };
    JsonNode choices = option.path("choices");
    boolean chosen =
        choices.isEmpty() || choices.findValuesAsText("value").contains(value.asText());
    if (!right || !chosen) {
      throw new AssertionError(value + " cannot be typed for " + option);
    }
  }

  private static JsonNode named(JsonNode among, String name) {
    for (JsonNode one : among) {
      if (one.path("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError("no " + name + " in " + among);
  }
}
