package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Refuses a message where Discord would, by its documentation of messages, embeds and components.
final class MessageChecks {
  private static final List<String> EMBED_TEXTS = List.of("title", "description");

  private final Set<String> customIds = new HashSet<>();

  private MessageChecks() {}

  static void check(JsonNode message) {
    atMost(message.path("content"), 2000, "content");
    JsonNode embeds = message.path("embeds");
    require(embeds.size() <= 10, "embeds", "Must be 10 or fewer in length.");
    int sum = 0;
    for (JsonNode embed : embeds) {
      sum += embed(embed);
    }
    require(sum <= 6000, "embeds", "Embed size exceeds maximum size of 6000");
    new MessageChecks().rows(message.path("components"));
    if (message.path("content").asText("").isBlank() && embeds.isEmpty()) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  /// The embed's share of the 6000 characters.
  private static int embed(JsonNode embed) {
    atMost(embed.path("title"), 256, "embeds.title");
    atMost(embed.path("description"), 4096, "embeds.description");
    JsonNode footer = embed.path("footer").path("text");
    atMost(footer, 2048, "embeds.footer.text");
    atMost(embed.path("author").path("name"), 256, "embeds.author.name");
    JsonNode fields = embed.path("fields");
    require(fields.size() <= 25, "embeds.fields", "Must be 25 or fewer in length.");
    int sum = length(footer) + length(embed.path("author").path("name"));
    for (JsonNode field : fields) {
      between(field.path("name"), 1, 256, "embeds.fields.name");
      between(field.path("value"), 1, 1024, "embeds.fields.value");
      sum += length(field.path("name")) + length(field.path("value"));
    }
    sum += EMBED_TEXTS.stream().mapToInt(name -> length(embed.path(name))).sum();
    require(sum > 0, "embeds", "This field is required: description");
    return sum;
  }

  private void rows(JsonNode rows) {
    require(rows.size() <= 5, "components", "Must be 5 or fewer in length.");
    for (JsonNode row : rows) {
      require(row.path("type").asInt() == 1, "components.type", "Value must be one of {1}.");
      JsonNode children = row.path("components");
      require(!children.isEmpty(), "components.components", "This field is required");
      boolean select = children.get(0).path("type").asInt() == 3;
      int most = select ? 1 : 5;
      require(children.size() <= most, "components.components", "Must be between 1 and " + most);
      children.forEach(child -> child(child, select));
    }
  }

  private void child(JsonNode child, boolean select) {
    int type = child.path("type").asInt();
    require(type == (select ? 3 : 2), "components.type", "buttons and selects do not mix");
    if (select) {
      select(child);
    } else {
      button(child);
    }
  }

  private void button(JsonNode button) {
    boolean link = button.path("style").asInt() == 5;
    between(button.path("label"), 1, 80, "components.label");
    if (link) {
      between(button.path("url"), 1, 512, "components.url");
      require(button.path("url").asText().matches("https?://.+|discord://.+"), "url", "Not a URL");
      require(!button.has("custom_id"), "components", "custom id and url are exclusive");
    } else {
      customId(button);
    }
  }

  private void customId(JsonNode control) {
    between(control.path("custom_id"), 1, 100, "components.custom_id");
    String id = control.path("custom_id").asText();
    require(customIds.add(id), "components.custom_id", "Component custom id cannot be duplicated");
  }

  private void select(JsonNode select) {
    customId(select);
    atMost(select.path("placeholder"), 150, "components.placeholder");
    JsonNode options = select.path("options");
    require(!options.isEmpty() && options.size() <= 25, "components.options", "1 to 25 in length");
    Set<String> values = new HashSet<>();
    for (JsonNode option : options) {
      between(option.path("label"), 1, 100, "components.options.label");
      between(option.path("value"), 1, 100, "components.options.value");
      atMost(option.path("description"), 100, "components.options.description");
      require(values.add(option.path("value").asText()), "options.value", "already used");
    }
    int most = select.path("max_values").asInt(1);
    require(most <= options.size(), "components.max_values", "more than there are options");
    require(select.path("min_values").asInt(1) <= most, "components.min_values", "above the most");
  }

  private static int length(JsonNode text) {
    String value = text.isTextual() ? text.asText().strip() : "";
    return value.codePointCount(0, value.length());
  }

  static void between(JsonNode text, int least, int most, String where) {
    int length = length(text);
    require(
        length >= least && length <= most,
        where,
        "Must be between %d and %d in length, is %d.".formatted(least, most, length));
  }

  private static void atMost(JsonNode text, int most, String where) {
    between(text, 0, most, where);
  }

  static void require(boolean right, String where, String what) {
    if (!right) {
      throw Refusal.invalid(where, what);
    }
  }
}
