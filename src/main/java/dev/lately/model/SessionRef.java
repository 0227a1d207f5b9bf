package dev.lately.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a session stands: its source, and the vendor's id for it, which is opaque.
public record SessionRef(SourceName source, String id) {
  /// Drawn by a machine; also behind the name of a channel. Ten and two digits without a letter may
  /// be somebody's number.
  private static final Pattern RANDOM =
      Pattern.compile(
          "(?i)(?:[a-z]++_)?(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}"
              + "|(?=[0-9-]*+[a-f])[0-9a-f-]{12,64}+)");

  /// Too few digits for the number of a phone with its country, no sign of an address.
  private static final Pattern SHORT = Pattern.compile("[A-Za-z-]*+(?:[0-9][A-Za-z-]*+){0,9}+");

  /// The id as people and files may be told it; empty where it may say who somebody is. PocketPaw
  /// names a session by the channel and whom it talks to there: `whatsapp_+49…`, `telegram_4711`.
  public Optional<String> told() {
    return Optional.of(id)
        .filter(told -> SHORT.matcher(told).matches() || RANDOM.matcher(told).matches());
  }

  /// Without the id, so that no log has it.
  @Override
  public String toString() {
    return "SessionRef[" + source + told().map(told -> ", " + told).orElse("") + "]";
  }
}
