package dev.lately.command;

import dev.lately.model.Since;
import dev.lately.model.View;
import java.util.Arrays;
import java.util.List;

/// The definitions of all commands and options, from which every platform's menu is made.
public record CommandMenu(String name, String description, List<Entry> entries) {
  public CommandMenu {
    entries = List.copyOf(entries);
  }

  /// One command below `/sessions`; `example` is how it is typed.
  public record Entry(String name, String description, String example, List<Option> options) {
    public Entry {
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
    NUMBER
  }

  public static CommandMenu ofLately() {
    return new CommandMenu(
        "sessions", "What people lately asked your AI chatbots", List.of(recent(), help()));
  }

  /// The entry of that name.
  public Entry entry(String name) {
    return entries.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  public List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  private static Entry recent() {
    return new Entry(
        "recent",
        "The latest sessions of all sources, grouped by recency",
        "/sessions recent since:7d",
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

  private static Entry help() {
    return new Entry("help", "How to use Lately, with examples", "/sessions help", List.of());
  }

  private static List<String> sinceWords() {
    return Arrays.stream(Since.values()).map(Since::word).toList();
  }

  private static List<String> sizes() {
    return View.PAGE_SIZES.stream().map(String::valueOf).toList();
  }
}
