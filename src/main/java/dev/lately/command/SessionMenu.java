package dev.lately.command;

import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.CommandMenu.Kind;
import dev.lately.command.CommandMenu.Option;
import dev.lately.model.Range;
import dev.lately.model.Since;
import dev.lately.model.Split;
import dev.lately.model.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The definitions of the commands about sessions.
final class SessionMenu {
  private SessionMenu() {}

  static List<Entry> entries() {
    return List.of(recent(), news(), search(), show(), stats(), export(), sources(), help());
  }

  private static Entry recent() {
    return CommandMenu.entry(
        "recent",
        Example.all(
            "recent since:7d",
            "recent source:{source}",
            "recent since:today size:20",
            "recent pinned:yes"),
        List.of(
            CommandMenu.option("source", Kind.SUGGESTED, List.of()),
            CommandMenu.option("since", Kind.CHOICE, sinceWords()),
            CommandMenu.option("origin", Kind.SUGGESTED, List.of()),
            CommandMenu.option("pinned", Kind.FLAG, List.of()),
            CommandMenu.option("size", Kind.CHOICE, sizes()),
            CommandMenu.option("page", Kind.NUMBER, List.of()),
            CommandMenu.option("private", Kind.FLAG, List.of())));
  }

  private static Entry news() {
    return CommandMenu.entry(
        "new",
        Example.all("new", "new source:{source}"),
        List.of(CommandMenu.option("source", Kind.SUGGESTED, List.of())));
  }

  private static Entry search() {
    List<Option> options = new ArrayList<>();
    options.add(CommandMenu.option("text", Kind.TEXT, List.of()));
    recent().options().stream().filter(o -> !o.name().equals("pinned")).forEach(options::add);
    return CommandMenu.entry(
        "search",
        Example.all("search text:api key", "search text:docker source:{source} since:30d"),
        options);
  }

  private static Entry stats() {
    return CommandMenu.entry(
        "stats",
        Example.all(
            "stats range:30d by:source", "stats range:today", "stats source:{source} range:90d"),
        List.of(
            CommandMenu.option("source", Kind.SUGGESTED, List.of()),
            CommandMenu.option("range", Kind.CHOICE, Range.words()),
            CommandMenu.option("by", Kind.CHOICE, Split.words()),
            CommandMenu.option("private", Kind.FLAG, List.of())));
  }

  private static Entry show() {
    return CommandMenu.entry(
        "show",
        Example.all("show session:1", "show session:3"),
        List.of(CommandMenu.option("session", Kind.SUGGESTED, List.of())));
  }

  private static Entry export() {
    List<Option> options = new ArrayList<>();
    options.add(CommandMenu.option("format", Kind.CHOICE, ExportFormat.words()));
    recent().options().stream()
        .filter(o -> List.of("source", "since", "origin").contains(o.name()))
        .forEach(options::add);
    options.add(CommandMenu.option("text", Kind.TEXT, List.of()));
    return CommandMenu.entry(
        "export",
        Example.all(
            "export format:csv since:7d",
            "export format:md source:{source}",
            "export format:json text:api"),
        options);
  }

  private static Entry sources() {
    return CommandMenu.entry("sources", Example.all("sources"), List.of());
  }

  private static Entry help() {
    return CommandMenu.entry(
        "help",
        Example.all("help", "help topic:search", "help topic:privacy"),
        List.of(CommandMenu.option("topic", Kind.SUGGESTED, List.of())));
  }

  static List<String> sinceWords() {
    return Arrays.stream(Since.values()).map(Since::word).toList();
  }

  private static List<String> sizes() {
    return View.PAGE_SIZES.stream().map(String::valueOf).toList();
  }
}
