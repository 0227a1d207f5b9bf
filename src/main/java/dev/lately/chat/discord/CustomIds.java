package dev.lately.chat.discord;

import dev.lately.command.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ids of a message's controls: codes, made unique, since Discord refuses two alike in one
/// message. A code has no dot, so all from the first dot on is ours: marks, then a number.
public final class CustomIds {
  /// The select whose option's value is the code.
  static final String ROWS = ".rows";

  /// Its code was sealed for the forum, in one of whose posts the message stands.
  private static final String FORUM = ".forum";

  private static final Pattern MARKED =
      Pattern.compile("[^.]*(?:\\" + ROWS + ")?(?<marks>.*?)(?:\\.[0-9]{1,2})?");

  private final Set<String> used = new HashSet<>();
  private final String marks;

  CustomIds() {
    this("");
  }

  private CustomIds(String marks) {
    this.marks = marks;
  }

  /// Each id bears the post's `key`, by which the message is known again.
  static CustomIds ofPost(String key) {
    return new CustomIds(key.isEmpty() ? "" : "." + key);
  }

  /// Those of an answer to a press on that id: they bear what it bears.
  static CustomIds answering(String customId) {
    return new CustomIds(marks(customId));
  }

  CustomIds inForum() {
    return new CustomIds(marks + FORUM);
  }

  /// Whether a control's code was sealed for the forum in one of whose posts it stands.
  static boolean isOfForum(String customId) {
    return marks(customId).endsWith(FORUM);
  }

  private static String marks(String customId) {
    Matcher marked = MARKED.matcher(customId);
    return marked.matches() ? marked.group("marks") : "";
  }

  /// Whether a control's id bears the key of a post.
  static boolean bears(String customId, String key) {
    return !key.isEmpty() && (customId + ".").contains("." + key + ".");
  }

  String unique(String code) {
    String id = code + marks;
    for (int n = 2; !used.add(id); n++) {
      id = code + marks + "." + n;
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
