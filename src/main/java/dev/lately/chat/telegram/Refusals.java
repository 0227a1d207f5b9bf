package dev.lately.chat.telegram;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Hindrance.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Telegram's refusals mean for a post. Telegram has no codes for them, only words, which are
/// those of its own server (tdlib/telegram-bot-api, Client.cpp) and of Telegram behind it.
public final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LATER = Duration.ofMinutes(15);

  /// Words, in lower case, and what they mean; the first that are found decide.
  private static final Map<String, Hindrance> WORDS = new LinkedHashMap<>();

  static {
    means(Kind.BLOCKED, "bot was blocked by the user", "can't initiate conversation with a user");
    means(Kind.GONE, "user is deactivated", "chat not found", "group chat was deleted");
    means(Kind.GONE, "message thread not found", "topic_deleted", "topic_id_invalid");
    means(Kind.GONE, "peer_id_invalid", "chat_id_invalid", "channel_private");
    means(Kind.CLOSED, "topic_closed");
    means(Kind.REMOVED, "bot was kicked", "bot is not a member", "user_banned_in_channel");
    missing(BotRights.PHOTOS, "rights to send photos", "chat_send_photos_forbidden");
    missing(BotRights.TEXTS, "rights to send", "chat_send_plain_forbidden");
    missing(
        BotRights.TEXTS, "chat_write_forbidden", "chat_restricted", "chat_guest_send_forbidden");
    missing(BotRights.POSTS, "need administrator rights", "chat_admin_required");
  }

  private Refusals() {}

  private static void means(Kind kind, String... words) {
    for (String each : words) {
      WORDS.put(each, Hindrance.of(kind));
    }
  }

  private static void missing(String right, String... words) {
    for (String each : words) {
      WORDS.put(each, new Hindrance(Kind.MISSING_PERMISSION, right));
    }
  }

  /// What has to be changed where Telegram refuses with that error code and those words.
  public static Optional<Hindrance> hindrance(int code, String description) {
    return hindrance(new TelegramRefusal(code, description));
  }

  /// What has to be changed there before it can be sent; empty where it is something else.
  static Optional<Hindrance> hindrance(TelegramRefusal refusal) {
    Optional<Hindrance> named =
        WORDS.entrySet().stream()
            .filter(words -> refusal.says(words.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    return refusal.code() == 403 ? named.or(() -> Optional.of(Hindrance.of(Kind.REMOVED))) : named;
  }

  static Posted posted(TelegramRefusal refusal) {
    return hindrance(refusal).<Posted>map(Posted.Refused::new).orElseGet(() -> passing(refusal));
  }

  /// 504 and an answer that is no JSON say nothing of whether it was sent.
  private static Posted passing(TelegramRefusal refusal) {
    return switch (refusal.code()) {
      case 0, 504 -> new Posted.Lost();
      case 429 -> new Posted.Later(refusal.retryAfter());
      case 500, 502, 503 -> new Posted.Later(SOON);
      default -> {
        LOG.warn("A post was refused for a reason that is not known: {}", refusal.getMessage());
        yield new Posted.Later(LATER);
      }
    };
  }

  static Posted posted(LostAnswer lost) {
    return lost.isUnasked() ? new Posted.Later(SOON) : new Posted.Lost();
  }
}
