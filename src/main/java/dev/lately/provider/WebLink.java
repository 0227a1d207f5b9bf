package dev.lately.provider;

import java.util.Locale;
import java.util.Optional;

/// A link that people may safely press: http or https, without blanks or control characters.
public final class WebLink {
  private static final int LONGEST = 2048;

  private WebLink() {}

  /// The link itself, or empty when it is anything else.
  public static Optional<String> of(String text) {
    String link = text.strip();
    String lower = link.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    boolean plain = link.length() <= LONGEST && link.chars().allMatch(c -> c > ' ' && c != 127);
    return web && plain ? Optional.of(link) : Optional.empty();
  }
}
