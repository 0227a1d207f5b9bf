package dev.lately.view;

import dev.lately.model.Language;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Every word that Lately says, in one language. Each sentence is read once, when it is first said.
public final class Texts {
  /// No key stands in two of them.
  static final List<String> BUNDLES =
      List.of(
          "texts", "digests", "sessions", "figures", "search", "exports", "help", "news", "admin");

  private static final Function<Language, Texts> SPOKEN = Language.each(Texts::new);

  private final Language language;
  private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();
  private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

  private Texts(Language language) {
    this.language = language;
  }

  public static Texts of(Language language) {
    return SPOKEN.apply(language);
  }

  /// The words in that language, in English where it is not spoken here.
  public static Texts of(Locale locale) {
    return of(Language.of(locale).orElse(Language.ENGLISH));
  }

  /// The sentence of that key, its places filled.
  public String say(String key, Object... values) {
    MessageFormat sentence =
        sentences.computeIfAbsent(key, k -> new MessageFormat(words(k), locale()));
    // No two threads may use one.
    return ((MessageFormat) sentence.clone()).format(values);
  }

  /// A date, by the pattern of that key.
  String date(String key, TemporalAccessor date) {
    return dates
        .computeIfAbsent(key, k -> DateTimeFormatter.ofPattern(words(k), locale()))
        .format(date);
  }

  /// What stands there as it is written.
  private String words(String key) {
    return BUNDLES.stream()
        .map(this::bundle)
        .filter(bundle -> bundle.containsKey(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No words for " + key))
        .getString(key);
  }

  private ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(
        "dev.lately.view." + name,
        language == Language.ENGLISH ? Locale.ROOT : locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Language language() {
    return language;
  }

  /// Whether there is a sentence of that key.
  boolean knows(String key) {
    return BUNDLES.stream().map(this::bundle).anyMatch(bundle -> bundle.containsKey(key));
  }

  public Locale locale() {
    return language.locale();
  }
}
