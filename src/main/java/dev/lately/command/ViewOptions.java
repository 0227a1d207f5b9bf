package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Filter;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.model.Window;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Options that say which sessions are meant, read and checked.
final class ViewOptions {
  /// Words a list that a digest's button opens; nobody needs to find it in a menu.
  private static final String WINDOW = "window";

  /// What people type for some days: rather a wrong time than a source that is not there.
  private static final Pattern DAYS =
      Pattern.compile(
          "(?i)[0-9]{1,4}(?:[hdwmy]|(?:hour|day|week|month|year)s?)"
              + "|(?:last|this)?-?(?:week|month|year)|yesterday|all");

  private final CommandMenu.Entry entry;
  private final int pageSize;

  ViewOptions(CommandMenu.Entry entry, int pageSize) {
    this.entry = entry;
    this.pageSize = pageSize;
  }

  /// The first that is wrong; options that say something else are only known by their names.
  Optional<Misunderstood> mistake(Map<String, String> options) {
    for (Map.Entry<String, String> option : options.entrySet()) {
      Optional<Misunderstood> mistake = mistake(option.getKey(), option.getValue());
      if (mistake.isPresent()) {
        return mistake;
      }
    }
    return Optional.empty();
  }

  private Optional<Misunderstood> mistake(String name, String value) {
    if (!name.equals(WINDOW) && !entry.optionNames().contains(name)) {
      return Optional.of(Misunderstood.of(Mistake.OPTION, name, entry.optionNames()));
    }
    if (value.isBlank()) {
      return Optional.of(new Misunderstood(Mistake.BLANK, name, choices(name), Optional.empty()));
    }
    return switch (name) {
      case "since" -> unless(Since.of(value).isPresent(), Mistake.SINCE, value, choices("since"));
      case "size" -> unless(choices("size").contains(value), Mistake.SIZE, value, choices("size"));
      case "page" -> unless(number(value) > 0, Mistake.PAGE, value, List.of());
      case "source" -> sourceMistake(value);
      case WINDOW -> unless(window(value).isPresent(), Mistake.WINDOW, value, List.of());
      case "pinned", "private" ->
          unless(CommandGrammar.isFlag(name, value), Mistake.FLAG, value, List.of("yes", "no"));
      default -> Optional.empty();
    };
  }

  /// Whether a word means some days, whichever.
  static boolean isOfDays(String word) {
    return DAYS.matcher(word).matches();
  }

  static Optional<Misunderstood> unless(
      boolean right, Mistake mistake, String typed, List<String> allowed) {
    return right ? Optional.empty() : Optional.of(Misunderstood.of(mistake, typed, allowed));
  }

  static Optional<Misunderstood> sourceMistake(String value) {
    List<String> names = CommandGrammar.list(value);
    return (names.isEmpty() ? List.of("") : names)
        .stream()
            .filter(name -> sourceName(name).isEmpty())
            .findFirst()
            .map(name -> Misunderstood.of(Mistake.SOURCE, name, List.of()));
  }

  View view(Map<String, String> options) {
    List<SourceName> sources = new ArrayList<>();
    for (String name : CommandGrammar.list(options.getOrDefault("source", ""))) {
      sourceName(name).ifPresent(sources::add);
    }
    int size = Integer.parseInt(options.getOrDefault("size", String.valueOf(pageSize)));
    return new View(sources, Optional.empty(), filter(options), size);
  }

  private static Filter filter(Map<String, String> options) {
    return new Filter(
        Since.of(options.getOrDefault("since", "all")).orElse(Since.ALL),
        Optional.ofNullable(options.get("origin")).map(o -> o.toLowerCase(Locale.ROOT)),
        flag(options, "pinned"),
        Optional.ofNullable(options.get(WINDOW)).flatMap(ViewOptions::window));
  }

  static boolean flag(Map<String, String> options, String name) {
    return CommandGrammar.isTrue(name, options.getOrDefault(name, "false"));
  }

  /// Two instants with a slash between them.
  private static Optional<Window> window(String value) {
    int slash = Math.max(0, value.indexOf('/'));
    try {
      Instant start = Instant.parse(value.substring(0, slash));
      return Optional.of(new Window(start, Instant.parse(value.substring(slash + 1))));
    } catch (DateTimeParseException | IllegalArgumentException notAWindow) {
      return Optional.empty();
    }
  }

  private List<String> choices(String option) {
    return entry.options().stream()
        .filter(o -> o.name().equals(option))
        .flatMap(o -> o.choices().stream())
        .toList();
  }

  /// The number, below a million; 0 for what is none.
  static int number(String value) {
    boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && value.length() <= 6 ? Integer.parseInt(value) : 0;
  }

  static Optional<SourceName> sourceName(String value) {
    try {
      return Optional.of(new SourceName(value.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }
}
