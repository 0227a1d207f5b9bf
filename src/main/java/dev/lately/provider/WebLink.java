package dev.lately.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A link that people may safely press: http or https, to a host that is named, without blanks,
/// control characters or a user before its host, behind which another host hides.
public final class WebLink {
  private static final int LONGEST = 2048;

  /// What stands between the slashes and the path holds no `@`.
  private static final Pattern WEB = Pattern.compile("https?://[^/?#@]+(?:[/?#]|$)");

  private WebLink() {}

  /// The link itself, or empty when it is anything else.
  public static Optional<String> of(String text) {
    String link = text.strip();
    String lower = link.toLowerCase(Locale.ROOT);
    boolean web = WEB.matcher(lower).lookingAt();
    boolean plain = link.length() <= LONGEST && link.chars().noneMatch(WebLink::isUnseen);
    return web && plain ? Optional.of(link) : Optional.empty();
  }

  /// Blanks, controls, and what turns the order of letters round.
  private static boolean isUnseen(int c) {
    return c <= ' '
        || c == '\\'
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
