package dev.lately.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The languages that Lately speaks.
public enum Language {
  ENGLISH("en"),
  GERMAN("de"),
  SPANISH("es"),
  FRENCH("fr"),
  /// As in Brazil; whoever reads another Portuguese is answered in this one.
  PORTUGUESE("pt-BR");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// Its IETF tag, such as `de` or `pt-BR`.
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// By the locale of a chat, a browser or a terminal, whatever country it names; empty where it is
  /// none of these.
  public static Optional<Language> of(Locale locale) {
    return Arrays.stream(values())
        .filter(language -> language.locale().getLanguage().equals(locale.getLanguage()))
        .findFirst();
  }

  /// Something for each language, made at once and once.
  public static <T> Function<Language, T> each(Function<Language, T> made) {
    Map<Language, T> all = new EnumMap<>(Language.class);
    for (Language language : values()) {
      all.put(language, made.apply(language));
    }
    return language -> Objects.requireNonNull(all.get(language));
  }

  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }
}
