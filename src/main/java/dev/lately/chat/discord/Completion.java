package dev.lately.chat.discord;

import dev.lately.chat.Suggestion;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/// Suggestions as Discord shows them.
final class Completion {
  private Completion() {}

  /// As many as Discord takes for an option of that type.
  static List<Choice> choices(OptionType type, List<Suggestion> suggestions) {
    return suggestions.stream()
        .filter(s -> isShort(s.label()) && isShort(s.value()))
        .limit(DiscordLimits.CHOICES)
        .map(s -> choice(type, s))
        .toList();
  }

  private static boolean isShort(String text) {
    return !text.isBlank() && text.length() <= DiscordLimits.CHOICE_TEXT;
  }

  private static Choice choice(OptionType type, Suggestion suggestion) {
    return type == OptionType.INTEGER
        ? new Choice(suggestion.label(), Long.parseLong(suggestion.value()))
        : new Choice(suggestion.label(), suggestion.value());
  }
}
