package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Level;
import dev.lately.model.Secret;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of the commands of administrators, read and checked.
record AdminOptions(CommandMenu.Group group) implements GroupOptions {
  private static final Set<String> ALL = Set.of("*", "all");

  private static final String LINK = "link";

  /// A code stands as it is, whatever it has in it.
  @Override
  public Command typed(String verb, List<String> words) {
    if (verb.equals(LINK)) {
      String code = String.join("", words).replaceFirst("(?i)^code:", "");
      return command(verb, code.isEmpty() ? Map.of() : Map.of("code", code));
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (String word : words) {
      int colon = word.indexOf(':');
      String name =
          colon < 0 ? optionOf(verb, word) : word.substring(0, colon).toLowerCase(Locale.ROOT);
      if (options.containsKey(name) && !name.equals("source")) {
        return Misunderstood.of(Mistake.TWICE, name, List.of());
      }
      options.merge(name, word.substring(colon + 1), (one, other) -> one + "," + other);
    }
    return command(verb, options);
  }

  /// Which option a word without a name is meant for.
  private static String optionOf(String verb, String word) {
    return switch (verb) {
      case "language" -> "language";
      case "timezone" -> "zone";
      case "audit" -> Since.of(word).isPresent() ? "since" : "who";
      case "bind", "unbind" ->
          AdminWords.isLoneChannel(word) ? "channel" : levelOrSource(verb, word);
      default -> word;
    };
  }

  private static String levelOrSource(String verb, String word) {
    return verb.equals("bind") && level(word).isPresent() ? "level" : "source";
  }

  @Override
  public Command command(String verb, Map<String, String> options) {
    return mistake(verb, options).<Command>map(m -> m).orElseGet(() -> understood(verb, options));
  }

  private Optional<Misunderstood> mistake(String verb, Map<String, String> options) {
    if (!group.names().contains(verb)) {
      List<String> named = group.names().stream().map(name -> group.name() + " " + name).toList();
      return Optional.of(Misunderstood.of(Mistake.COMMAND, group.name() + " " + verb, named));
    }
    List<String> allowed = group.entry(verb).optionNames();
    return options.entrySet().stream()
        .flatMap(o -> mistake(verb, allowed, o).stream())
        .findFirst()
        .or(() -> missing(verb, options));
  }

  private Optional<Misunderstood> mistake(
      String verb, List<String> allowed, Map.Entry<String, String> option) {
    if (allowed.isEmpty()) {
      String name = group.name() + " " + verb;
      return Optional.of(Misunderstood.of(Mistake.NO_OPTIONS, name, List.of()));
    }
    if (!allowed.contains(option.getKey())) {
      return Optional.of(Misunderstood.of(Mistake.OPTION, option.getKey(), allowed));
    }
    return option.getValue().isBlank()
        ? Optional.of(Misunderstood.of(Mistake.BLANK, option.getKey(), List.of()))
        : mistake(option.getKey(), option.getValue().strip());
  }

  private static Optional<Misunderstood> mistake(String name, String value) {
    return switch (name) {
      case "channel" -> unless(AdminWords.isChannel(value), Mistake.CHANNEL, value, List.of());
      case "source" -> isAll(value) ? Optional.empty() : ViewOptions.sourceMistake(value);
      case "level" -> unless(level(value).isPresent(), Mistake.LEVEL, value, Level.words());
      case "since" ->
          unless(Since.of(value).isPresent(), Mistake.SINCE, value, SessionMenu.sinceWords());
      case "who" -> unless(AdminWords.isPerson(value), Mistake.PERSON, value, List.of());
      case "language" ->
          unless(
              AdminWords.language(value).isPresent(),
              Mistake.LANGUAGE,
              value,
              AdminWords.languages());
      case "zone" -> zoneMistake(value);
      default -> Optional.empty();
    };
  }

  private static Optional<Misunderstood> zoneMistake(String value) {
    boolean right = AdminWords.isAuto(value) || DigestWords.zone(value).isPresent();
    return right
        ? Optional.empty()
        : Optional.of(
            new Misunderstood(Mistake.ZONE, value, List.of(), DigestWords.nearestZone(value)));
  }

  /// What is to be seen is said outright; without anything `bind` is the list.
  private static Optional<Misunderstood> missing(String verb, Map<String, String> options) {
    if (verb.equals(LINK) && !options.containsKey("code")) {
      return Optional.of(Misunderstood.of(Mistake.BLANK, "code", List.of()));
    }
    return verb.equals("bind") && !options.isEmpty() && !options.containsKey("level")
        ? Optional.of(new Misunderstood(Mistake.BLANK, "level", Level.words(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Misunderstood> unless(
      boolean right, Mistake mistake, String typed, List<String> allowed) {
    return ViewOptions.unless(right, mistake, typed, allowed);
  }

  private static Command understood(String verb, Map<String, String> options) {
    return new Command.Admin(
        switch (verb) {
          case "bind" -> bind(options);
          case "unbind" -> new AdminAsk.Unbind(channel(options), sources(options));
          case LINK -> new AdminAsk.Link(new Secret(options.getOrDefault("code", "").strip()));
          case "language" ->
              new AdminAsk.SetLanguage(option(options, "language").flatMap(AdminWords::language));
          case "timezone" -> new AdminAsk.SetZone(option(options, "zone").map(AdminOptions::zone));
          case "audit" ->
              new AdminAsk.Audit(
                  option(options, "who").map(AdminWords::person),
                  option(options, "since").flatMap(Since::of).orElse(Since.ALL));
          case "doctor" -> new AdminAsk.Doctor();
          case "reload" -> new AdminAsk.Reload();
          default -> new AdminAsk.ListAll();
        });
  }

  private static AdminAsk bind(Map<String, String> options) {
    return option(options, "level")
        .flatMap(AdminOptions::level)
        .<AdminAsk>map(level -> new AdminAsk.Bind(channel(options), sources(options), level))
        .orElseGet(AdminAsk.ListAll::new);
  }

  private static Optional<String> channel(Map<String, String> options) {
    return option(options, "channel").map(AdminWords::channel);
  }

  /// None are all.
  private static List<SourceName> sources(Map<String, String> options) {
    return option(options, "source")
        .filter(value -> !isAll(value))
        .map(value ->
            CommandGrammar.list(value).stream()
                .flatMap(name -> ViewOptions.sourceName(name).stream())
                .distinct()
                .toList())
        .orElse(List.of());
  }

  private static boolean isAll(String value) {
    return CommandGrammar.list(value.toLowerCase(Locale.ROOT)).stream()
        .map(Dictionary::value)
        .anyMatch(ALL::contains);
  }

  private static Optional<Level> level(String word) {
    return Level.of(word.strip().toLowerCase(Locale.ROOT));
  }

  private static String zone(String value) {
    return AdminWords.isAuto(value)
        ? AdminAsk.AUTO
        : DigestWords.zone(value).map(ZoneId::getId).orElse(value);
  }

  private static Optional<String> option(Map<String, String> options, String name) {
    return Optional.ofNullable(options.get(name)).map(String::strip);
  }
}
