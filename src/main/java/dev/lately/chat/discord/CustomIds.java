package dev.lately.chat.discord;

import dev.lately.command.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The ids of a message's controls: codes, made unique, since Discord refuses two alike in one
/// message. A code has no dot, so all from the first dot on is ours.
public final class CustomIds {
  /// The select whose option's value is the code.
  static final String ROWS = ".rows";

  private final Set<String> used = new HashSet<>();

  String unique(String code) {
    String id = code;
    for (int n = 2; !used.add(id); n++) {
      id = code + "." + n;
    }
    return id;
  }

  /// The id of a button that cannot be pressed.
  String idle() {
    return unique(".idle");
  }

  /// The press that a control's id and its chosen values stand for.
  public static Command.Press press(String customId, List<String> values) {
    return customId.equals(ROWS) && !values.isEmpty()
        ? new Command.Press(code(values.getFirst()), List.of())
        : new Command.Press(code(customId), values);
  }

  /// The code in a control's id; empty in an id that was never a code.
  public static String code(String customId) {
    int dot = customId.indexOf('.');
    return dot < 0 ? customId : customId.substring(0, dot);
  }
}
