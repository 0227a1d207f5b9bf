package dev.lately.command;

import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.CommandMenu.Kind;
import dev.lately.command.CommandMenu.Option;
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
        "A daily digest for this place",
        List.of(
            new Entry(
                "add",
                "Subscribe a place to a digest",
                Example.all("digest add at:08:00 days:mon-fri"),
                added()),
            new Entry("list", "The digests of this place", Example.all("digest list"), List.of()),
            new Entry(
                "preview",
                "Show me the digest as it would come now",
                Example.all("digest preview"),
                List.of(id())),
            new Entry(
                "explain",
                "Why a digest came or did not come",
                Example.all("digest explain"),
                List.of(id())),
            own("pause", "Pause a digest", "id:3", List.of(id())),
            own("resume", "Resume a paused digest", "id:3", List.of(id())),
            own("edit", "Change a digest", "id:3 at:09:30", edited()),
            own("remove", "Remove a digest", "id:3", List.of(id()))));
  }

  static List<String> emptyWords() {
    return Arrays.stream(EmptyDay.values()).map(EmptyDay::word).toList();
  }

  /// A digest tells no more of a session than its title.
  static List<String> levelWords() {
    return Stream.of(Level.COUNTS, Level.TITLES).map(Level::word).toList();
  }

  private static Entry own(String name, String words, String example, List<Option> options) {
    return new Entry(name, words, Example.own("digest " + name + " " + example), options);
  }

  private static Option id() {
    return new Option(
        "id", "Its number in the list; not needed where there is one", Kind.DIGEST, List.of());
  }

  private static List<Option> added() {
    List<Option> options = new ArrayList<>(terms());
    options.add(new Option("channel", "Where it goes; here else", Kind.CHANNEL, List.of()));
    return options;
  }

  private static List<Option> edited() {
    List<Option> options = new ArrayList<>(List.of(id()));
    options.addAll(terms());
    options.add(new Option("nobody", "Mention nobody any more", Kind.FLAG, List.of()));
    return options;
  }

  private static List<Option> terms() {
    return List.of(
        new Option("at", "When, as HH:MM", Kind.SUGGESTED, List.of()),
        new Option("zone", "Time zone, e.g. Europe/Berlin", Kind.SUGGESTED, List.of()),
        new Option("days", "mon-fri, weekends, or mon,wed", Kind.SUGGESTED, List.of()),
        new Option("source", "Only this source, or all", Kind.SUGGESTED, List.of()),
        new Option("text", "Only sessions with these words, or none", Kind.TEXT, List.of()),
        new Option("origin", "Only sessions of this origin, or none", Kind.SUGGESTED, List.of()),
        new Option("top", "How many of the newest are named, 0 to 20", Kind.TEXT, List.of()),
        new Option("level", "How much is shown", Kind.CHOICE, levelWords()),
        new Option("mention", "A role to mention", Kind.ROLE, List.of()),
        new Option("silent", "Without a sound", Kind.FLAG, List.of()),
        new Option("empty", "What comes on an empty day", Kind.CHOICE, emptyWords()),
        new Option("catchup", "How late it may come, e.g. 6h", Kind.TEXT, List.of()));
  }
}
