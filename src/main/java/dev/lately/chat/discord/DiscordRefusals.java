package dev.lately.chat.discord;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Hindrance.Kind;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Discord's refusals mean for a post (topics/opcodes-and-status-codes, JSON).
final class DiscordRefusals {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordRefusals.class);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LATER = Duration.ofMinutes(15);

  /// A message with that nonce came and was deleted since: it is not made again.
  private static final int UNKNOWN_MESSAGE = 10008;

  private DiscordRefusals() {}

  static Posted posted(Silence silence) {
    return silence.isUnsent() ? new Posted.Later(SOON) : new Posted.Lost();
  }

  static Posted posted(ErrorResponseException refusal) {
    return hindrance(refusal).<Posted>map(Posted.Refused::new).orElseGet(() -> passing(refusal));
  }

  /// What has to be changed there first; empty where it is something else.
  static Optional<Hindrance> hindrance(ErrorResponseException refusal) {
    return switch (refusal.getErrorCode()) {
      case 10003 -> Optional.of(Hindrance.of(Kind.GONE));
      case 10004 -> Optional.of(Hindrance.of(Kind.REMOVED));
      case 10013 -> Optional.of(Hindrance.of(Kind.GONE));
      case 50001 -> missing("View Channel");
      case 50013 -> missing("Send Messages");
      case 40067 -> missing("Manage Posts");
      case 50007 -> Optional.of(Hindrance.of(Kind.BLOCKED));

      case 50083, 160005 -> Optional.of(new Hindrance(Kind.CLOSED, "Manage Threads"));
      case 200000, 200001 -> missing("AutoMod: allow Lately's role in the rule");
      default -> byStatus(refusal.getResponse().code);
    };
  }

  private static Optional<Hindrance> byStatus(int status) {
    return switch (status) {
      case 403 -> missing("");
      case 404 -> Optional.of(Hindrance.of(Kind.GONE));
      default -> Optional.empty();
    };
  }

  private static Optional<Hindrance> missing(String what) {
    return Optional.of(new Hindrance(Kind.MISSING_PERMISSION, what));
  }

  private static Posted passing(ErrorResponseException refusal) {
    int status = refusal.getResponse().code;
    if (status == 429 || status >= 500) {
      return new Posted.Later(SOON);
    }
    LOG.warn("Discord refused a post ({}): {}", refusal.getErrorCode(), refusal.getMeaning());
    return new Posted.Later(LATER);
  }

  static boolean wasDeleted(ErrorResponseException refusal) {
    return refusal.getErrorCode() == UNKNOWN_MESSAGE;
  }

  /// Whether Discord may have done what it failed to answer.
  static boolean failed(ErrorResponseException refusal) {
    return refusal.getResponse().code >= 500;
  }
}
