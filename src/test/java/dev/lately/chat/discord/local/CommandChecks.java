package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;

/// Refuses command definitions where Discord would (interactions/application-commands).
final class CommandChecks {
  private static final int SUM = 8000;

  private CommandChecks() {}

  static void check(JsonNode commands) {
    MessageChecks.require(commands.size() <= 100, "commands", "Must be 100 or fewer.");
    for (JsonNode command : commands) {
      MessageChecks.require(definition(command) <= SUM, "commands", "more than 8000 characters");
    }
  }

  /// The characters of all names, descriptions and values.
  private static int definition(JsonNode part) {
    String name = part.path("name").asText();
    MessageChecks.require(name.matches("[-_a-z0-9]{1,32}"), "name", "not a name: " + name);
    MessageChecks.between(part.path("description"), 1, 100, "description");
    MessageChecks.require(part.path("options").size() <= 25, "options", "Must be 25 or fewer.");
    MessageChecks.require(part.path("choices").size() <= 25, "choices", "Must be 25 or fewer.");
    int sum = name.length() + part.path("description").asText().length();
    for (JsonNode choice : part.path("choices")) {
      MessageChecks.between(choice.path("name"), 1, 100, "choices.name");
      sum += choice.path("name").asText().length() + choice.path("value").asText().length();
    }
    for (JsonNode option : part.path("options")) {
      sum += definition(option);
    }
    return sum;
  }
}
