package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.model.Hindrance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the bot may do in a chat, by its `ChatMember` there and the chat's own permissions.
final class BotRights {
  /// The rights by the names that Telegram's apps give them.
  static final String TEXTS = "Send Text Messages";

  static final String PHOTOS = "Send Photos";
  static final String POSTS = "Post Messages";

  private static final Map<String, String> NEEDED = new LinkedHashMap<>();

  static {
    NEEDED.put("can_send_messages", TEXTS);
    NEEDED.put("can_send_photos", PHOTOS);
  }

  private BotRights() {}

  /// What keeps the bot from posting there.
  static Optional<Hindrance> hindrance(JsonNode chat, JsonNode member) {
    return switch (member.path("status").asText()) {
      case "creator" -> Optional.empty();
      case "administrator" -> administrator(chat, member);
      case "restricted" ->
          member.path("is_member").asBoolean(true)
              ? missing(member)
              : Optional.of(Hindrance.of(Hindrance.Kind.REMOVED));
      case "member" -> missing(chat.path("permissions"));
      default -> Optional.of(Hindrance.of(Hindrance.Kind.REMOVED));
    };
  }

  /// Only in channels may administrators lack the right to write.
  private static Optional<Hindrance> administrator(JsonNode chat, JsonNode member) {
    boolean mute =
        chat.path("type").asText().equals("channel")
            && !member.path("can_post_messages").asBoolean();
    return mute ? Optional.of(lack(POSTS)) : Optional.empty();
  }

  private static Optional<Hindrance> missing(JsonNode rights) {
    return NEEDED.entrySet().stream()
        .filter(right -> !rights.path(right.getKey()).asBoolean(true))
        .map(right -> lack(right.getValue()))
        .findFirst();
  }

  private static Hindrance lack(String right) {
    return new Hindrance(Hindrance.Kind.MISSING_PERMISSION, right);
  }
}
