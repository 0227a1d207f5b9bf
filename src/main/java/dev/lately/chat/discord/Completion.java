package dev.lately.chat.discord;

import dev.lately.chat.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/// What fits to the letters typed so far.
final class Completion {
  private Completion() {}

  /// What fits, as Discord wants it for that option.
  static List<Choice> choices(AutoCompleteQuery typed, List<Suggestion> known) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    known.forEach(s -> choices.putIfAbsent(s.label(), choice(typed.getType(), s)));
    return of(typed.getValue(), List.copyOf(choices.keySet())).stream()
        .flatMap(label -> Stream.ofNullable(choices.get(label)))
        .toList();
  }

  private static Choice choice(OptionType type, Suggestion suggestion) {
    return type == OptionType.INTEGER
        ? new Choice(suggestion.label(), Long.parseLong(suggestion.value()))
        : new Choice(suggestion.label(), suggestion.value());
  }

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
