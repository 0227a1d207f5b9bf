package dev.lately.command;

import dev.lately.model.Level;
import dev.lately.model.SourceName;
import dev.lately.subscription.Content;
import dev.lately.subscription.Manner.EmptyDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The terms of a digest among typed options that were found right.
final class TypedWish {
  /// A role or channel by its id, or as Discord writes it when it is mentioned.
  private static final Pattern MENTION = Pattern.compile("(?:<[@#]&?)?([0-9]{1,20})>?");

  /// What takes a filter or a mention away.
  private static final String NONE = "none";

  private static final String ALL = "all";

  private TypedWish() {}

  static DigestWish wish(Map<String, String> typed) {
    Option options = name -> Optional.ofNullable(typed.get(name));
    return new DigestWish(
        new DigestWish.When(
            options.of("at").flatMap(DigestWords::time),
            options.of("zone").flatMap(DigestWords::zone),
            options.of("days").flatMap(DigestWords::days),
            options.of("catchup").flatMap(DigestWords::span)),
        new DigestWish.What(
            options.of("source").map(TypedWish::sources),
            options.of("text").map(String::strip).map(TypedWish::orNothing),
            options
                .of("origin")
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .map(TypedWish::orNothing),
            options.of("top").flatMap(TypedWish::top),
            options.of("level").flatMap(TypedWish::level)),
        new DigestWish.How(
            options
                .of("mention")
                .map(TypedWish::mentioned)
                .map(TypedWish::orNothing)
                .or(() -> options.of("nobody").filter(TypedWish::isNobody).map(_ -> "")),
            options.of("silent").map(value -> CommandGrammar.isTrue("silent", value)),
            options.of("empty").flatMap(EmptyDay::of)));
  }

  /// What was typed for an option.
  private interface Option {
    Optional<String> of(String name);
  }

  static boolean isMention(String value) {
    return MENTION.matcher(value).matches();
  }

  static boolean isNone(String value) {
    return value.equalsIgnoreCase(NONE);
  }

  private static String orNothing(String value) {
    return isNone(value) ? "" : value;
  }

  private static boolean isNobody(String value) {
    return CommandGrammar.isTrue("nobody", value);
  }

  /// None are all.
  private static List<SourceName> sources(String value) {
    return CommandGrammar.list(value).stream().anyMatch(ALL::equalsIgnoreCase)
        ? List.of()
        : named(value);
  }

  private static List<SourceName> named(String value) {
    return CommandGrammar.list(value).stream()
        .flatMap(name -> ViewOptions.sourceName(name).stream())
        .toList();
  }

  static Optional<Integer> top(String value) {
    return Stream.of(value)
        .filter(v -> v.matches("[0-9]{1,2}"))
        .map(Integer::valueOf)
        .filter(number -> number <= Content.MOST)
        .findFirst();
  }

  static Optional<Level> level(String value) {
    return Level.of(value.toLowerCase(Locale.ROOT))
        .filter(level -> DigestMenu.levelWords().contains(level.word()));
  }

  static String mentioned(String value) {
    return MENTION.matcher(value).replaceFirst("$1");
  }
}
