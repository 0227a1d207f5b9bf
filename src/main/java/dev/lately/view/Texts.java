package dev.lately.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word that Lately says, in one language.
public final class Texts {
  private final Locale locale;
  private final ResourceBundle words;
  private final ResourceBundle digests;

  private Texts(Locale locale, ResourceBundle words, ResourceBundle digests) {
    this.locale = locale;
    this.words = words;
    this.digests = digests;
  }

  /// The words in that language, in English where there are none.
  public static Texts of(Locale locale) {
    ResourceBundle.Control fallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle words = ResourceBundle.getBundle("dev.lately.view.texts", locale, fallback);
    ResourceBundle digests = ResourceBundle.getBundle("dev.lately.view.digests", locale, fallback);
    boolean isEnglish = words.getLocale().getLanguage().isEmpty();
    return new Texts(isEnglish ? Locale.ENGLISH : locale, words, digests);
  }

  /// The sentence of that key, its places filled.
  public String say(String key, Object... values) {
    ResourceBundle there = digests.containsKey(key) ? digests : words;
    return new MessageFormat(there.getString(key), locale).format(values);
  }

  public Locale locale() {
    return locale;
  }
}
