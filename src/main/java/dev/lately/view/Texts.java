package dev.lately.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word that Lately says, in one language.
public final class Texts {
  private final Locale locale;
  private final ResourceBundle words;

  private Texts(Locale locale, ResourceBundle words) {
    this.locale = locale;
    this.words = words;
  }

  /// The words in that language, in English where there are none.
  public static Texts of(Locale locale) {
    ResourceBundle.Control fallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle words = ResourceBundle.getBundle("dev.lately.view.texts", locale, fallback);
    return new Texts(words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : locale, words);
  }

  /// The sentence of that key, its places filled.
  public String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  public Locale locale() {
    return locale;
  }
}
