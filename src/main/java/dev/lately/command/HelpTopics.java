package dev.lately.command;

import java.util.List;
import java.util.stream.Stream;

/// What help has something about: every command, and what people look for besides.
public final class HelpTopics {
  /// What is no command.
  public static final List<String> GENERAL =
      List.of("buttons", "times", "privacy", HelpTopics.SETTINGS);

  /// Also a command of its own where a platform asks every bot for it: what is set, and by whom.
  public static final String SETTINGS = "settings";

  private HelpTopics() {}

  /// Those that a list of topics names: a group stands for its commands.
  public static List<String> main(CommandMenu menu) {
    return Stream.concat(menu.names().stream(), GENERAL.stream()).toList();
  }

  /// All of them; one of a group has two words, as in `digest add`.
  public static List<String> of(CommandMenu menu) {
    Stream<String> grouped =
        menu.groups().stream().flatMap(g -> g.names().stream().map(name -> g.name() + " " + name));
    return Stream.concat(main(menu).stream(), grouped).toList();
  }
}
