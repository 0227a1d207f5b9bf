package dev.lately.simulator.pocketpaw;

import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import java.util.Optional;

/// The `limit` of a call, or FastAPI's complaint about it.
record PocketPawLimit(int value, Optional<Answer> complaint) {

  /// @param most the highest allowed, 1 being the lowest; 0 for no check at all
  static PocketPawLimit of(Call call, int usual, int most) {
    Optional<String> text = call.parameter("limit");
    if (text.isEmpty()) {
      return new PocketPawLimit(usual, Optional.empty());
    }
    String given = text.get();
    int value;
    try {
      value = Integer.parseInt(given);
    } catch (NumberFormatException _) {
      return bad("int_parsing", "a valid integer, unable to parse string as an integer", given, "");
    }
    if (most > 0 && value > most) {
      return bad("less_than_equal", "less than or equal to " + most, given, "\"le\":" + most);
    }
    if (most > 0 && value < 1) {
      return bad("greater_than_equal", "greater than or equal to 1", given, "\"ge\":1");
    }
    return new PocketPawLimit(value, Optional.empty());
  }

  static Answer titleTooShort() {
    return unprocessable(
        "string_too_short",
        "\"body\",\"title\"",
        "String should have at least 1 character",
        ",\"ctx\":{\"min_length\":1}");
  }

  static Answer titleTooLong() {
    return unprocessable(
        "string_too_long",
        "\"body\",\"title\"",
        "String should have at most 200 characters",
        ",\"ctx\":{\"max_length\":200}");
  }

  private static PocketPawLimit bad(String type, String should, String given, String context) {
    String quoted = ",\"input\":\"" + given.replaceAll("[\\\\\"\\p{Cntrl}]", "?") + "\"";
    String end = context.isEmpty() ? quoted : quoted + ",\"ctx\":{" + context + "}";
    return new PocketPawLimit(
        0,
        Optional.of(unprocessable(type, "\"query\",\"limit\"", "Input should be " + should, end)));
  }

  private static Answer unprocessable(String type, String where, String message, String end) {
    return Answer.json(
        422,
        out ->
            out.writeRaw(
                "{\"detail\":[{\"type\":\"%s\",\"loc\":[%s],\"msg\":\"%s\"%s}]}"
                    .formatted(type, where, message, end)));
  }
}
