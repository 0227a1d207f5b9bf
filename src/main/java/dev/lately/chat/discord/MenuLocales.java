package dev.lately.chat.discord;

import dev.lately.model.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/// Discord's locales by the language that is spoken to those who have them.
final class MenuLocales {
  private static final Map<Language, List<DiscordLocale>> LOCALES =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH, List.of(DiscordLocale.ENGLISH_US),
              Language.GERMAN, List.of(DiscordLocale.GERMAN),
              Language.SPANISH, List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM),
              Language.FRENCH, List.of(DiscordLocale.FRENCH),
              Language.PORTUGUESE, List.of(DiscordLocale.PORTUGUESE_BRAZILIAN)));

  private MenuLocales() {}

  /// The words for each locale.
  static Map<DiscordLocale, String> of(Function<Language, String> words) {
    Map<DiscordLocale, String> all = new EnumMap<>(DiscordLocale.class);
    Arrays.stream(Language.values())
        .forEach(language ->
            LOCALES
                .getOrDefault(language, List.of())
                .forEach(locale -> all.put(locale, words.apply(language))));
    return all;
  }
}
