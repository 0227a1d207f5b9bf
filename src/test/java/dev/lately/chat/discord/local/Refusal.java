package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Why the local Discord refuses a request, in Discord's own codes.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final int code;

  Refusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Refusal invalid(String where, String what) {
    return new Refusal(400, 50035, "Invalid Form Body: " + where + ": " + what);
  }

  static Refusal unknownInteraction() {
    return new Refusal(404, 10062, "Unknown interaction");
  }

  static Refusal unknownMessage() {
    return new Refusal(404, 10008, "Unknown Message");
  }

  int status() {
    return status;
  }

  public int code() {
    return code;
  }

  ObjectNode body() {
    return Json.object().put("message", getMessage()).put("code", code);
  }
}
