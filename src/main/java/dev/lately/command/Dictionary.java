package dev.lately.command;

import dev.lately.command.Command.Misunderstood;
import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.CommandMenu.Kind;
import dev.lately.command.CommandMenu.Option;
import dev.lately.model.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the words of all languages mean to the code, which knows the English ones.
final class Dictionary {
  /// What each word means, by what it stands for: `command`, `command.digest`, `option`, `choice`
  /// or `value`.
  private static final Map<String, Map<String, String>> WORDS = words();

  private Dictionary() {}

  private static Map<String, Map<String, String>> words() {
    Map<String, Map<String, String>> words = new HashMap<>();
    for (Language language : Language.values()) {
      MenuWords.of(language).all().forEach((key, word) -> add(words, key, word));
    }
    return words;
  }

  /// What is English comes first and stays; umlauts may be typed as two letters.
  private static void add(Map<String, Map<String, String>> words, String key, String word) {
    int dot = key.lastIndexOf('.');
    Map<String, String> alike = words.computeIfAbsent(key.substring(0, dot), _ -> new HashMap<>());
    String meaning = key.substring(dot + 1);
    alike.putIfAbsent(MenuWords.plain(word), meaning);
    alike.putIfAbsent(MenuWords.plain(spelledOut(word)), meaning);
  }

  private static String spelledOut(String word) {
    return word.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
  }

  private static Optional<String> meaning(String kind, String word) {
    return Optional.ofNullable(WORDS.getOrDefault(kind, Map.of()).get(MenuWords.plain(word)));
  }

  /// The command of that word; the word itself, in small letters, where it is none.
  static String command(String word) {
    return meaning("command", word).orElse(word.toLowerCase(Locale.ROOT));
  }

  /// The same below a group.
  static String command(String group, String word) {
    return meaning("command." + group, word).orElse(word.toLowerCase(Locale.ROOT));
  }

  /// A value that no menu shows, such as `weekends`.
  static String value(String word) {
    return meaning("value", word).orElse(word);
  }

  /// The topic of help of that word or two: a command, or what people look for besides.
  static String topic(String words) {
    String[] two = words.split(" ", 2);
    String first = meaning("command", two[0]).orElse(two[0]);
    return two.length == 2
        ? first + " " + command(first, two[1])
        : meaning("value", words).filter(HelpTopics.GENERAL::contains).orElse(first);
  }

  /// A mistake with the nearest word of any language, where none of English is near.
  static Misunderstood guessed(Misunderstood mistake) {
    String typed = mistake.typed().substring(mistake.typed().lastIndexOf(' ') + 1);
    String group = mistake.typed().substring(0, Math.max(0, mistake.typed().lastIndexOf(' ') + 1));
    Map<String, String> known = new HashMap<>(WORDS.getOrDefault(kind(mistake), Map.of()));
    known.values().removeIf(meaning -> !mistake.allowed().contains(group + meaning));
    Optional<String> guess =
        Nearest.to(MenuWords.plain(typed), known.keySet())
            .map(word -> group + known.getOrDefault(word, word));
    return new Misunderstood(
        mistake.mistake(), mistake.typed(), mistake.allowed(), mistake.nearest().or(() -> guess));
  }

  private static String kind(Misunderstood mistake) {
    return switch (mistake.mistake()) {
      case COMMAND ->
          mistake.typed().indexOf(' ') < 0
              ? "command"
              : "command." + mistake.typed().substring(0, mistake.typed().indexOf(' '));
      case OPTION -> "option";
      case SINCE, RANGE, SPLIT, LEVEL, EMPTY -> "choice";
      default -> "";
    };
  }

  /// The words after a command, with options, flags and choices in English; all else as it is.
  static List<String> meant(Entry entry, Collection<String> words) {
    return words.stream().map(word -> meant(entry, word)).toList();
  }

  private static String meant(Entry entry, String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return entry.takesWords() ? word : alone(entry, word);
    }
    return option(entry, word.substring(0, colon))
        .map(option -> option.name() + ":" + value(entry, option, word.substring(colon + 1)))
        .orElse(word);
  }

  /// The same where options are known by their English names.
  static Map<String, String> meant(Entry entry, Map<String, String> options) {
    Map<String, String> meant = new LinkedHashMap<>();
    options.forEach((name, value) ->
        meant.put(name, entry.option(name).map(o -> value(entry, o, value)).orElse(value)));
    return meant;
  }

  /// The option of that name in any language.
  static Optional<Option> option(Entry entry, String word) {
    return entry
        .option(word.toLowerCase(Locale.ROOT))
        .or(() -> meaning("option", word).flatMap(entry::option));
  }

  private static String alone(Entry entry, String word) {
    return option(entry, word)
        .filter(option -> option.kind() == Kind.FLAG)
        .map(Option::name)
        .or(() -> meaning("choice", word).filter(entry::hasChoice))
        .orElse(word);
  }

  /// What can be looked for is left as it is, but a digest's filter may be taken away.
  private static String value(Entry entry, Option option, String value) {
    Optional<String> meaning = meaning("value", value);
    boolean isChanging = entry.option("at").or(() -> entry.option("channel")).isPresent();
    return switch (option.kind()) {
      case CHOICE -> meaning("choice", value).filter(option.choices()::contains).orElse(value);
      case FLAG -> meaning.filter(List.of("yes", "no")::contains).orElse(value);
      case TEXT, SUGGESTED, ROLE ->
          meaning.filter(word -> isChanging && List.of("none", "all").contains(word)).orElse(value);
      case NUMBER, DIGEST, CHANNEL, PERSON -> value;
    };
  }
}
