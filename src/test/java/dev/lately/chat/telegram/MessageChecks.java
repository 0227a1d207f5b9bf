package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What the Bot API refuses in a message: texts, entities and keyboards beyond its limits.
final class MessageChecks {
  private static final Set<String> ENTITIES =
      Set.of("bold", "code", "text_link", "date_time", "blockquote", "expandable_blockquote");

  private MessageChecks() {}

  static void check(JsonNode message) {
    String text = message.path("text").asText();
    refuse(text.isBlank(), "message text is empty");
    refuse(text.length() > 4096, "message is too long");
    refuse(message.path("entities").size() > 100, "too many entities");
    message.path("entities").forEach(entity -> checkEntity(text, entity));
    checkKeyboard(message);
  }

  static void checkCaption(JsonNode message) {
    String caption = message.path("caption").asText();
    refuse(caption.length() > 1024, "message caption is too long");
    refuse(message.path("caption_entities").size() > 100, "too many entities");
    message.path("caption_entities").forEach(entity -> checkEntity(caption, entity));
    checkKeyboard(message);
  }

  private static void checkKeyboard(JsonNode message) {
    int buttons = 0;
    for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
      refuse(row.isEmpty() || row.size() > 8, "inline keyboard row has " + row.size() + " buttons");
      row.forEach(MessageChecks::checkButton);
      buttons += row.size();
    }
    refuse(buttons > 100, "reply markup is too long");
  }

  private static void checkEntity(String text, JsonNode entity) {
    int start = entity.path("offset").asInt(-1);
    int end = start + entity.path("length").asInt();
    refuse(start < 0 || end <= start || end > text.length(), "entity beyond the text");
    refuse(splits(text, start) || splits(text, end), "entity in the middle of a UTF-16 symbol");
    String type = entity.path("type").asText();
    refuse(!ENTITIES.contains(type), "unknown entity type " + type);
    refuse(type.equals("text_link") && !entity.path("url").asText().matches("https?://.+"), "url");
    refuse(
        type.equals("date_time")
            && (!entity.path("unix_time").isInt()
                || !entity.path("date_time_format").asText().matches("r|w?[dD]?[tT]?")),
        "date_time entity is invalid");
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static void checkButton(JsonNode button) {
    refuse(button.path("text").asText().isBlank(), "inline keyboard button text is empty");
    JsonNode data = button.path("callback_data");
    int bytes = data.asText().getBytes(StandardCharsets.UTF_8).length;
    refuse(!data.isMissingNode() && (bytes < 1 || bytes > 64), "BUTTON_DATA_INVALID");
    JsonNode url = button.path("url");
    refuse(
        !url.isMissingNode() && !url.asText().matches("https?://[^/]*[.:\\]][^/]*(/.*)?"),
        "inline keyboard button URL '" + url.asText() + "' is invalid: Wrong HTTP URL");
    int copied = button.path("copy_text").path("text").asText().length();
    refuse(button.has("copy_text") && (copied < 1 || copied > 256), "BUTTON_COPY_TEXT_INVALID");
    refuse(button.size() != 2, "Text buttons are unallowed in the inline keyboard");
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw BotApiError.badRequest(why);
    }
  }
}
