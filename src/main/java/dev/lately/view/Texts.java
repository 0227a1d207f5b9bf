package dev.lately.view;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word that Lately says, in one language.
public final class Texts {
  /// No key stands in two of them.
  static final List<String> BUNDLES =
      List.of("texts", "digests", "sessions", "figures", "search", "exports", "help", "news");

  private final Locale locale;
  private final List<ResourceBundle> words;

  private Texts(Locale locale, List<ResourceBundle> words) {
    this.locale = locale;
    this.words = words;
  }

  /// The words in that language, in English where there are none.
  public static Texts of(Locale locale) {
    ResourceBundle.Control fallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    List<ResourceBundle> words =
        BUNDLES.stream()
            .map(name -> ResourceBundle.getBundle("dev.lately.view." + name, locale, fallback))
            .toList();
    boolean isEnglish = words.getFirst().getLocale().getLanguage().isEmpty();
    return new Texts(isEnglish ? Locale.ENGLISH : locale, words);
  }

  /// The sentence of that key, its places filled.
  public String say(String key, Object... values) {
    ResourceBundle there =
        words.stream().filter(b -> b.containsKey(key)).findFirst().orElseGet(words::getFirst);
    return new MessageFormat(there.getString(key), locale).format(values);
  }

  /// Whether there is a sentence of that key.
  boolean knows(String key) {
    return words.stream().anyMatch(b -> b.containsKey(key));
  }

  public Locale locale() {
    return locale;
  }
}
