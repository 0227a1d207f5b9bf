package dev.lately.command;

import dev.lately.model.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The definitions of all commands and options, from which every platform's menu is made.
public record CommandMenu(
    String name, String description, List<Entry> entries, List<Group> groups) {
  public CommandMenu {
    entries = List.copyOf(entries);
    groups = List.copyOf(groups);
  }

  /// Commands that share their first word, such as `digest add` and `digest list`.
  public record Group(String name, String description, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }

    public List<String> names() {
      return entries.stream().map(Entry::name).toList();
    }

    /// Whether its name is the first word that is typed, in the stead of the menu's own.
    public boolean isApart() {
      return name.equals(AdminMenu.NAME);
    }

    /// The entry of that name.
    public Entry entry(String entry) {
      return entries.stream().filter(e -> e.name().equals(entry)).findFirst().orElseThrow();
    }
  }

  /// One command below `/sessions`; `examples` are how it is typed, the plainest first.
  public record Entry(
      String name, String description, List<Example> examples, List<Option> options) {
    public Entry {
      examples = List.copyOf(examples);
      options = List.copyOf(options);
    }

    public List<String> optionNames() {
      return options.stream().map(Option::name).toList();
    }

    /// The option of that name.
    Optional<Option> option(String option) {
      return options.stream().filter(o -> o.name().equals(option)).findFirst();
    }

    /// Whether words without an option's name are nothing but words, such as those to look for.
    boolean takesWords() {
      return !options.isEmpty()
          && List.of("text", "session", "topic", "code").contains(options.getFirst().name());
    }

    boolean hasChoice(String choice) {
      return options.stream().anyMatch(o -> o.choices().contains(choice));
    }
  }

  /// One option: `choices` are all that it takes, where it takes only some.
  public record Option(String name, String description, Kind kind, List<String> choices) {
    public Option {
      choices = List.copyOf(choices);
    }
  }

  /// What an option takes.
  public enum Kind {
    /// Words, suggested while they are typed.
    SUGGESTED,
    /// One of the choices.
    CHOICE,
    /// Yes or no.
    FLAG,
    /// A number from 1.
    NUMBER,
    /// The number of a digest, suggested while it is typed.
    DIGEST,
    /// Any words.
    TEXT,
    /// A role of the guild, where the platform has roles; its id.
    ROLE,
    /// A channel of the guild, where the platform has channels; its id.
    CHANNEL,
    /// A person, by their id.
    PERSON
  }

  public static CommandMenu ofLately() {
    return new CommandMenu(
        "sessions",
        MenuWords.of(Language.ENGLISH).about("sessions"),
        SessionMenu.entries(),
        List.of());
  }

  /// The same with the commands of digests and of administrators, for whoever can answer them.
  public static CommandMenu withDigests() {
    CommandMenu menu = ofLately();
    return new CommandMenu(
        menu.name(),
        menu.description(),
        menu.entries(),
        List.of(DigestMenu.group(), AdminMenu.group()));
  }

  /// The group of that name; empty where this menu has none.
  public Optional<Group> group(String group) {
    return groups.stream().filter(g -> g.name().equals(group)).findFirst();
  }

  /// Every command, those of a group by both words.
  public Stream<Entry> all() {
    return Stream.concat(entries.stream(), groups.stream().flatMap(g -> g.entries().stream()));
  }

  /// The same as somebody reads it in that language: names, descriptions and choices.
  public CommandMenu in(Language language) {
    return Wording.of(language).menu(this);
  }

  /// The entry of that name.
  public Entry entry(String name) {
    return entries.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  /// The entry of that name, or of a group's and its own such as `digest add`.
  Optional<Entry> find(String path) {
    String[] names = path.split(" ", 2);
    List<Entry> among =
        names.length == 1 ? entries : group(names[0]).map(Group::entries).orElse(List.of());
    return among.stream().filter(e -> e.name().equals(names[names.length - 1])).findFirst();
  }

  public List<String> names() {
    return Stream.concat(entries.stream().map(Entry::name), groups.stream().map(Group::name))
        .toList();
  }

  /// What is said about it and its options stands among the words.
  static Entry entry(String path, List<Example> examples, List<Option> options) {
    MenuWords words = MenuWords.of(Language.ENGLISH);
    String[] names = path.split(" ", 2);
    return new Entry(
        names[names.length - 1],
        words.about(path),
        examples,
        options.stream()
            .map(o -> new Option(o.name(), words.about(names[0], o.name()), o.kind(), o.choices()))
            .toList());
  }

  static Option option(String name, Kind kind, List<String> choices) {
    return new Option(name, "", kind, choices);
  }
}
