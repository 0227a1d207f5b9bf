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
  private final String mark;

  CustomIds() {
    this("");
  }

  /// Each id bears the post's `key`, by which the message is known again.
  CustomIds(String key) {
    this.mark = key.isEmpty() ? "" : "." + key;
  }

  /// Whether a control's id bears the key of a post.
  static boolean bears(String customId, String key) {
    return !key.isEmpty() && (customId + ".").contains("." + key + ".");
  }

  String unique(String code) {
    String id = code + mark;
    for (int n = 2; !used.add(id); n++) {
      id = code + mark + "." + n;
    }
    return id;
  }

  /// The id of a button that cannot be pressed.
  String idle() {
    return unique(".idle");
  }

  /// The press that a control's id and its chosen values stand for.
  public static Command.Press press(String customId, List<String> values) {
    return customId.startsWith(ROWS) && !values.isEmpty()
        ? new Command.Press(code(values.getFirst()), List.of())
        : new Command.Press(code(customId), values);
  }

  /// The code in a control's id; empty in an id that was never a code.
  public static String code(String customId) {
    int dot = customId.indexOf('.');
    return dot < 0 ? customId : customId.substring(0, dot);
  }
}
