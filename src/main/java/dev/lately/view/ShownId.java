package dev.lately.view;

import dev.lately.model.SessionRef;
import java.util.regex.Pattern;

/// A session's id as people may see it: some vendors make it of the number that a participant
/// writes from, which is contact data. Such a session is called by its reference.
final class ShownId {
  private static final Pattern NUMBER =
      Pattern.compile("(?<=(?:whatsapp|signal|sms|imessage)[_:])[+]?\\d{5,}|[+]\\d{7,}");

  private ShownId() {}

  static String of(SessionRef ref) {
    return NUMBER.matcher(ref.id()).replaceAll("<<PHONE>>");
  }

  /// Whether the session can be found again by what is shown.
  static boolean isWhole(SessionRef ref) {
    return !NUMBER.matcher(ref.id()).find();
  }
}
