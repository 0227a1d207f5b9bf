package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An error as the Bot API answers it.
final class BotApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String parameter;
  private final long value;

  private BotApiError(int code, String description, String parameter, long value) {
    super(description);
    this.code = code;
    this.parameter = parameter;
    this.value = value;
  }

  static BotApiError of(int code, String description) {
    return new BotApiError(code, description, "", 0);
  }

  static BotApiError badRequest(String description) {
    return of(400, "Bad Request: " + description);
  }

  static BotApiError retryAfter(int seconds) {
    return new BotApiError(
        429, "Too Many Requests: retry after " + seconds, "retry_after", seconds);
  }

  static BotApiError migrated(long chat) {
    return new BotApiError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        "migrate_to_chat_id",
        chat);
  }

  int code() {
    return code;
  }

  String json() {
    ObjectNode answer =
        new ObjectMapper()
            .createObjectNode()
            .put("ok", false)
            .put("error_code", code)
            .put("description", getMessage());
    if (!parameter.isEmpty()) {
      answer.putObject("parameters").put(parameter, value);
    }
    return answer.toString();
  }
}
