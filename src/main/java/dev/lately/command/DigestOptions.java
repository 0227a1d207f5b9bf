package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.subscription.Manner.EmptyDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The options of `digest`, read and checked.
final class DigestOptions implements GroupOptions {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private static final List<String> HOURS = List.of("at:00:00–23:59");

  private static final int LONGEST_TEXT = 100;

  /// Options that may be typed several times.
  private static final Set<String> SEVERAL = Set.of("source", "days");

  private final CommandMenu.Group group;

  DigestOptions(CommandMenu.Group group) {
    this.group = group;
  }

  /// The options among words: an id first where one is taken, else a time, days, a zone, a flag or
  /// a source.
  @Override
  public Command typed(String verb, List<String> words) {
    Command command = read(verb, words);
    return command instanceof Misunderstood mistake
        ? StrayWords.among(words).advice(mistake).<Command>map(m -> m).orElse(mistake)
        : command;
  }

  private Command read(String verb, List<String> words) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String word : DigestWords.joined(words)) {
      String name = optionOf(verb, word, options);
      int colon = name.isEmpty() ? word.indexOf(':') : -1;
      String key = colon < 0 ? name : word.substring(0, colon).toLowerCase(Locale.ROOT);
      if (options.containsKey(key) && !SEVERAL.contains(key)) {
        return Misunderstood.of(Mistake.TWICE, key, List.of());
      }
      options.merge(key, word.substring(colon + 1), (one, other) -> one + "," + other);
    }
    return command(verb, options);
  }

  /// Empty when the word names its option itself.
  private static String optionOf(String verb, String word, Map<String, String> before) {
    boolean wantsId = !verb.equals("add") && !before.containsKey("id");
    boolean alone = !verb.equals("edit") && word.indexOf(':') < 0;
    if ((wantsId && (alone || isDigits(word))) || isSecond(verb, word)) {
      return "id";
    }
    if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
      return "at";
    }
    if (word.indexOf(':') > 0) {
      return "";
    }
    return word.equalsIgnoreCase("silent") || word.equalsIgnoreCase("nobody")
        ? word.toLowerCase(Locale.ROOT)
        : DigestWords.days(word).isPresent() ? "days" : word.contains("/") ? "zone" : "source";
  }

  /// One more number, where a digest's is all that is taken.
  private static boolean isSecond(String verb, String word) {
    return !verb.equals("add") && !verb.equals("edit") && isDigits(word);
  }

  private static boolean isDigits(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  @Override
  public Command command(String verb, Map<String, String> options) {
    return mistake(verb, options).<Command>map(m -> m).orElseGet(() -> understood(verb, options));
  }

  private Optional<Misunderstood> mistake(String verb, Map<String, String> options) {
    if (!group.names().contains(verb)) {
      return Optional.of(Misunderstood.of(Mistake.COMMAND, group.name() + " " + verb, named()));
    }
    List<String> allowed = group.entry(verb).optionNames();
    return options.entrySet().stream()
        .flatMap(o -> mistake(allowed, o.getKey(), o.getValue()).stream())
        .findFirst()
        .or(() -> missing(verb, options));
  }

  private List<String> named() {
    return group.names().stream().map(name -> group.name() + " " + name).toList();
  }

  private static Optional<Misunderstood> missing(String verb, Map<String, String> options) {
    return Optional.of(new Misunderstood(Mistake.BLANK, "at", HOURS, Optional.empty()))
        .filter(_ -> verb.equals("add") && !options.containsKey("at"));
  }

  private static Optional<Misunderstood> mistake(List<String> allowed, String name, String value) {
    if (!allowed.contains(name)) {
      return Optional.of(Misunderstood.of(Mistake.OPTION, name, allowed));
    }
    if (value.isBlank()) {
      return Optional.of(Misunderstood.of(Mistake.BLANK, name, List.of()));
    }
    return switch (name) {
      case "id" -> unless(NUMBER.matcher(value).matches(), Mistake.DIGEST, value, List.of());
      case "at", "zone", "days", "catchup" -> timeMistake(name, value);
      case "source" -> ViewOptions.sourceMistake(value);
      case "text" -> unless(value.strip().length() <= LONGEST_TEXT, Mistake.TEXT, value, List.of());
      case "origin" -> Optional.empty();
      case "top" -> unless(TypedWish.top(value).isPresent(), Mistake.TOP, value, List.of());
      case "level" ->
          unless(TypedWish.level(value).isPresent(), Mistake.LEVEL, value, DigestMenu.levelWords());
      case "empty" ->
          unless(EmptyDay.of(value).isPresent(), Mistake.EMPTY, value, DigestMenu.emptyWords());
      case "silent", "nobody" ->
          unless(CommandGrammar.isFlag(name, value), Mistake.FLAG, value, List.of("yes", "no"));
      case "mention" ->
          unless(
              TypedWish.isMention(value) || TypedWish.isNone(value),
              Mistake.MENTION,
              value,
              List.of());
      default -> unless(TypedWish.isMention(value), Mistake.CHANNEL, value, List.of());
    };
  }

  private static Optional<Misunderstood> timeMistake(String name, String value) {
    return switch (name) {
      case "at" -> told(DigestWords.time(value), Mistake.TIME, value, DigestWords.roughTime(value));
      case "zone" ->
          told(DigestWords.zone(value), Mistake.ZONE, value, DigestWords.nearestZone(value));
      case "days" ->
          unless(DigestWords.days(value).isPresent(), Mistake.DAYS, value, DigestWords.dayWords());
      default -> unless(DigestWords.span(value).isPresent(), Mistake.CATCH_UP, value, List.of());
    };
  }

  private static Optional<Misunderstood> told(
      Optional<?> read, Mistake mistake, String typed, Optional<String> nearest) {
    return read.isPresent()
        ? Optional.empty()
        : Optional.of(new Misunderstood(mistake, typed, List.of(), nearest));
  }

  private static Optional<Misunderstood> unless(
      boolean right, Mistake mistake, String typed, List<String> allowed) {
    return ViewOptions.unless(right, mistake, typed, allowed);
  }

  private static Command understood(String verb, Map<String, String> options) {
    return new Command.Digest(
        switch (verb) {
          case "add" ->
              new DigestAsk.Add(
                  Optional.ofNullable(options.get("channel")).map(TypedWish::mentioned),
                  TypedWish.wish(options));
          case "preview" -> new DigestAsk.Preview(id(options));
          case "explain" -> new DigestAsk.Explain(id(options));
          case "pause" -> new DigestAsk.Pause(id(options));
          case "resume" -> new DigestAsk.Resume(id(options));
          case "edit" -> new DigestAsk.Edit(id(options), TypedWish.wish(options));
          case "remove" -> new DigestAsk.Remove(id(options));
          default -> new DigestAsk.ListAll();
        });
  }

  private static OptionalLong id(Map<String, String> options) {
    return Stream.ofNullable(options.get("id")).mapToLong(Long::parseLong).findFirst();
  }
}
