package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// The registered commands as a client offers them: nothing else can be typed.
final class TypedMenu {
  private final JsonNode commands;

  TypedMenu(JsonNode commands) {
    this.commands = commands;
  }

  ObjectNode typed(String words, Map<String, ?> options) {
    ObjectNode data = command(words);
    JsonNode known = sub(words);
    ObjectNode sub = (ObjectNode) data.path("options").path(0);
    options.forEach((name, value) -> {
      JsonNode option = named(known.path("options"), name);
      ObjectNode given = option(option, Json.object(Map.of("value", value)).path("value"));
      check(option, given.path("value"));
      sub.withArray("options").add(given);
    });
    return data;
  }

  ObjectNode typing(String words, String name, String typed) {
    ObjectNode data = command(words);
    JsonNode option = named(sub(words).path("options"), name);
    if (!option.path("autocomplete").asBoolean()) {
      throw new AssertionError("no suggestions for " + option);
    }
    ObjectNode given = option(option, Json.object(Map.of("value", typed)).path("value"));
    ((ObjectNode) data.path("options").path(0))
        .withArray("options")
        .add(given.put("focused", true));
    return data;
  }

  private ObjectNode command(String words) {
    JsonNode command = named(commands, words.substring(1).split(" ")[0]);
    ObjectNode data = Json.object().put("type", 1).put("id", command.path("id").asText());
    data.put("name", command.path("name").asText());
    ObjectNode sub = data.putArray("options").addObject().put("type", 1);
    sub.put("name", sub(words).path("name").asText()).putArray("options");
    return data;
  }

  private JsonNode sub(String words) {
    String[] path = words.substring(1).split(" ");
    return named(named(commands, path[0]).path("options"), path[1]);
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
