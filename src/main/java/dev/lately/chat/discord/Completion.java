package dev.lately.chat.discord;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What fits to the letters typed so far.
final class Completion {
  private Completion() {}

  /// Those that begin with the letters, then those of which a part does, as the city of a zone,
  /// then those that have them inside; as many as Discord shows.
  static List<String> of(String typed, List<String> known) {
    String letters = plain(typed.strip());
    return Stream.of(
            known.stream().filter(k -> plain(k).startsWith(letters)),
            known.stream().filter(k -> plain(k).contains("/" + letters)),
            known.stream().filter(k -> plain(k).contains(letters)))
        .flatMap(some -> some)
        .filter(k -> !k.isBlank() && k.length() <= DiscordLimits.CHOICE_TEXT)
        .distinct()
        .limit(DiscordLimits.CHOICES)
        .toList();
  }

  /// Nobody types the line in `New_York`.
  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
