package dev.lately.command;

import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.CommandMenu.Kind;
import dev.lately.command.CommandMenu.Option;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.subscription.Manner.EmptyDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The definitions of the commands below `digest`.
final class DigestMenu {
  private DigestMenu() {}

  static CommandMenu.Group group() {
    return new CommandMenu.Group(
        "digest",
        MenuWords.of(Language.ENGLISH).about("digest"),
        List.of(
            CommandMenu.entry(
                "digest add", Example.all("digest add at:08:00 days:mon-fri"), added()),
            CommandMenu.entry("digest list", Example.all("digest list"), List.of()),
            CommandMenu.entry("digest preview", Example.all("digest preview"), List.of(id())),
            CommandMenu.entry("digest explain", Example.all("digest explain"), List.of(id())),
            own("pause", "id:3", List.of(id())),
            own("resume", "id:3", List.of(id())),
            own("edit", "id:3 at:09:30", edited()),
            own("remove", "id:3", List.of(id()))));
  }

  static List<String> emptyWords() {
    return Arrays.stream(EmptyDay.values()).map(EmptyDay::word).toList();
  }

  /// A digest tells no more of a session than its title.
  static List<String> levelWords() {
    return Stream.of(Level.COUNTS, Level.TITLES).map(Level::word).toList();
  }

  private static Entry own(String name, String example, List<Option> options) {
    return CommandMenu.entry(
        "digest " + name, Example.own("digest " + name + " " + example), options);
  }

  private static Option id() {
    return CommandMenu.option("id", Kind.DIGEST, List.of());
  }

  private static List<Option> added() {
    List<Option> options = new ArrayList<>(terms());
    options.add(CommandMenu.option("channel", Kind.CHANNEL, List.of()));
    return options;
  }

  private static List<Option> edited() {
    List<Option> options = new ArrayList<>(List.of(id()));
    options.addAll(terms());
    options.add(CommandMenu.option("nobody", Kind.FLAG, List.of()));
    return options;
  }

  private static List<Option> terms() {
    return List.of(
        CommandMenu.option("at", Kind.SUGGESTED, List.of()),
        CommandMenu.option("zone", Kind.SUGGESTED, List.of()),
        CommandMenu.option("days", Kind.SUGGESTED, List.of()),
        CommandMenu.option("source", Kind.SUGGESTED, List.of()),
        CommandMenu.option("text", Kind.TEXT, List.of()),
        CommandMenu.option("origin", Kind.SUGGESTED, List.of()),
        CommandMenu.option("top", Kind.TEXT, List.of()),
        CommandMenu.option("level", Kind.CHOICE, levelWords()),
        CommandMenu.option("mention", Kind.ROLE, List.of()),
        CommandMenu.option("silent", Kind.FLAG, List.of()),
        CommandMenu.option("empty", Kind.CHOICE, emptyWords()),
        CommandMenu.option("catchup", Kind.TEXT, List.of()));
  }
}
