package dev.lately.chat.telegram;

import java.util.Locale;

/// Telegram's no: its error code and its own words for it, which name nobody.
final class TelegramRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String description;

  TelegramRefusal(int code, String description) {
    super("Telegram refused (" + code + "): " + description);
    this.code = code;
    this.description = description.toLowerCase(Locale.ROOT);
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
