package dev.lately.command;

import dev.lately.model.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What commands, options and choices are called in one language, and what is said about them.
final class MenuWords {
  private static final Function<Language, MenuWords> SPOKEN = Language.each(MenuWords::new);

  private static final Pattern MARKS = Pattern.compile("[\\p{M}’'`´]");

  private final Map<String, String> words;

  private MenuWords(Language language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "dev.lately.command.menu",
            language == Language.ENGLISH ? Locale.ROOT : language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    words =
        bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), bundle::getString));
  }

  static MenuWords of(Language language) {
    return SPOKEN.apply(language);
  }

  /// What a command is called, such as `recent`, `digest` or `digest add`: without its group.
  String command(String path) {
    return words.getOrDefault("command." + path.replace(' ', '.'), last(path));
  }

  /// What is said about a command, or about what all commands begin with.
  String about(String path) {
    return words.getOrDefault("about." + path.replace(' ', '.'), last(path));
  }

  String option(String name) {
    return words.getOrDefault("option." + name, name);
  }

  /// What is said about an option of that command or group, where it is not what is said of it
  /// everywhere.
  String about(String command, String option) {
    return words.getOrDefault(
        "about." + command + "." + option + ".option",
        words.getOrDefault("about." + option + ".option", option));
  }

  /// What one of an option's choices is called; numbers and formats are called so everywhere.
  String choice(String choice) {
    return words.getOrDefault("choice." + choice, choice);
  }

  /// What a value is called that no menu shows: `none`, `all`, `yes`, a weekday.
  String value(String value) {
    return words.getOrDefault("value." + value, value);
  }

  Map<String, String> all() {
    return Map.copyOf(words);
  }

  /// A word without what keyboards make easy to leave out: its marks, its capitals, its apostrophe.
  static String plain(String word) {
    String parted = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(parted).replaceAll("").replace("ß", "ss");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf(' ') + 1);
  }
}
