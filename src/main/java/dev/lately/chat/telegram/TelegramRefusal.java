package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Locale;

/// Telegram's no: its error code and its own words for it, which name nobody.
final class TelegramRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String description;
  private final long retryAfter;
  private final boolean moved;

  TelegramRefusal(int code, String description) {
    this(code, description, MissingNode.getInstance());
  }

  /// `parameters` is what Telegram adds to its words: ResponseParameters.
  TelegramRefusal(int code, String description, JsonNode parameters) {
    super("Telegram refused (" + code + "): " + description);
    this.code = code;
    this.description = description.toLowerCase(Locale.ROOT);
    this.retryAfter = parameters.path("retry_after").asLong();
    this.moved = parameters.has("migrate_to_chat_id");
  }

  /// How long Telegram wants to be left alone.
  Duration retryAfter() {
    return Duration.ofSeconds(retryAfter);
  }

  /// The group goes on under another id.
  boolean isMoved() {
    return moved;
  }

  /// Whether Telegram's words have those in them, in lower case.
  boolean says(String words) {
    return description.contains(words);
  }

  /// The message is a picture, whose words are its caption.
  boolean isWithoutText() {
    return code == 400 && description.contains("there is no text in the message to edit");
  }

  int code() {
    return code;
  }

  /// The message already shows what it was to be changed into.
  boolean isNotModified() {
    return code == 400 && description.contains("message is not modified");
  }

  /// The message is not there any more, or not ours to change.
  boolean isGone() {
    return code == 400
        && (description.contains("message to edit not found")
            || description.contains("message can't be edited")
            || description.contains("message_id_invalid"));
  }

  /// The press was answered before, or too long ago.
  boolean isTooLate() {
    return code == 400 && description.contains("query is too old");
  }
}
