package dev.lately.chat.discord;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What fits to the letters typed so far.
final class Completion {
  private Completion() {}

  /// Those that begin with the letters, then those that have them inside; as many as Discord shows.
  static List<String> of(String typed, List<String> known) {
    String letters = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.concat(
            known.stream().filter(k -> lower(k).startsWith(letters)),
            known.stream().filter(k -> lower(k).contains(letters)))
        .filter(k -> !k.isBlank() && k.length() <= DiscordLimits.CHOICE_TEXT)
        .distinct()
        .limit(DiscordLimits.CHOICES)
        .toList();
  }

  private static String lower(String known) {
    return known.toLowerCase(Locale.ROOT);
  }
}
