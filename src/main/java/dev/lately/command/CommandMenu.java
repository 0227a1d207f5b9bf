package dev.lately.command;

import dev.lately.model.Range;
import dev.lately.model.Since;
import dev.lately.model.Split;
import dev.lately.model.View;
import java.util.ArrayList;
import java.util.Arrays;
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
    CHANNEL
  }

  public static CommandMenu ofLately() {
    return new CommandMenu(
        "sessions",
        "What people lately asked your AI chatbots",
        List.of(recent(), news(), search(), show(), stats(), export(), sources(), help()),
        List.of());
  }

  /// The same with the commands of digests, for whoever can answer them.
  public static CommandMenu withDigests() {
    CommandMenu menu = ofLately();
    return new CommandMenu(
        menu.name(), menu.description(), menu.entries(), List.of(DigestMenu.group()));
  }

  /// The group of that name; empty where this menu has none.
  public Optional<Group> group(String group) {
    return groups.stream().filter(g -> g.name().equals(group)).findFirst();
  }

  /// Every command, those of a group by both words.
  public Stream<Entry> all() {
    return Stream.concat(entries.stream(), groups.stream().flatMap(g -> g.entries().stream()));
  }

  /// The entry of that name.
  public Entry entry(String name) {
    return entries.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  public List<String> names() {
    return Stream.concat(entries.stream().map(Entry::name), groups.stream().map(Group::name))
        .toList();
  }

  private static Entry recent() {
    return new Entry(
        "recent",
        "The latest sessions of all sources, grouped by recency",
        Example.all(
            "recent since:7d",
            "recent source:{source}",
            "recent since:today size:20",
            "recent pinned:yes"),
        List.of(
            new Option("source", "Only this source", Kind.SUGGESTED, List.of()),
            new Option("since", "How far back", Kind.CHOICE, sinceWords()),
            new Option(
                "origin", "Only sessions of this origin, e.g. web", Kind.SUGGESTED, List.of()),
            new Option("pinned", "Only pinned sessions", Kind.FLAG, List.of()),
            new Option("size", "Sessions on a page", Kind.CHOICE, sizes()),
            new Option("page", "Which page to begin with", Kind.NUMBER, List.of()),
            new Option("private", "Show it to me alone", Kind.FLAG, List.of())));
  }

  private static Entry news() {
    return new Entry(
        "new",
        "What is new since you last looked, for you alone",
        Example.all("new", "new source:{source}"),
        List.of(new Option("source", "Only this source", Kind.SUGGESTED, List.of())));
  }

  private static Entry search() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("text", "Words to look for", Kind.TEXT, List.of()));
    recent().options().stream().filter(o -> !o.name().equals("pinned")).forEach(options::add);
    return new Entry(
        "search",
        "Sessions with these words; says how each source was searched",
        Example.all("search text:api key", "search text:docker source:{source} since:30d"),
        options);
  }

  private static Entry stats() {
    return new Entry(
        "stats",
        "Numbers of sessions by day, hour, source or origin",
        Example.all(
            "stats range:30d by:source", "stats range:today", "stats source:{source} range:90d"),
        List.of(
            new Option("source", "Only this source", Kind.SUGGESTED, List.of()),
            new Option("range", "How many days", Kind.CHOICE, Range.words()),
            new Option("by", "What to split by", Kind.CHOICE, Split.words()),
            new Option("private", "Show it to me alone", Kind.FLAG, List.of())));
  }

  private static Entry show() {
    return new Entry(
        "show",
        "One session, for you alone",
        Example.all("show session:1", "show session:3"),
        List.of(
            new Option(
                "session",
                "A row of your last list, a reference like gb-7Q2M, an id or a link",
                Kind.SUGGESTED,
                List.of())));
  }

  private static Entry export() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("format", "What to write", Kind.CHOICE, ExportFormat.words()));
    recent().options().stream()
        .filter(o -> List.of("source", "since", "origin").contains(o.name()))
        .forEach(options::add);
    options.add(new Option("text", "Only sessions with these words", Kind.TEXT, List.of()));
    return new Entry(
        "export",
        "The list as a file, for you alone",
        Example.all(
            "export format:csv since:7d",
            "export format:md source:{source}",
            "export format:json text:api"),
        options);
  }

  private static Entry sources() {
    return new Entry(
        "sources",
        "How each source is doing, and what its vendor allows",
        Example.all("sources"),
        List.of());
  }

  private static Entry help() {
    return new Entry(
        "help",
        "How to use Lately, with examples",
        Example.all("help", "help topic:search", "help topic:privacy"),
        List.of(new Option("topic", "A command, or such as times", Kind.SUGGESTED, List.of())));
  }

  private static List<String> sinceWords() {
    return Arrays.stream(Since.values()).map(Since::word).toList();
  }

  private static List<String> sizes() {
    return View.PAGE_SIZES.stream().map(String::valueOf).toList();
  }
}
