package dev.lately.handler;

import dev.lately.access.Deed;
import dev.lately.command.Command;
import dev.lately.command.Press;

/// What somebody wants to do who types or presses something.
final class Deeds {
  private Deeds() {}

  static Deed of(Command command) {
    return switch (command) {
      case Command.Recent recent -> Lists.deed(recent.view());
      case Command.New _ -> Deed.NEW;
      case Command.Show _ -> Deed.SHOW;
      case Command.Stats _ -> Deed.STATS;
      case Command.Export _ -> Deed.EXPORT;
      case Command.Sources _ -> Deed.SOURCES;
      case Command.Digest _ -> Deed.DIGEST;
      case Command.Help _, Command.Misunderstood _, Command.Press _, Command.Admin _ -> Deed.HELP;
    };
  }

  /// A row is found in its list before its card is opened; whether that may be is asked then.
  static Deed of(Press press) {
    return switch (press.action()) {
      case PAGE, GROUP, LAST, FORM, SOURCES, REFRESH, BACK, BROWSE, OPEN ->
          Lists.deed(press.view());
      case SHOW -> Deed.SHOW;
      case CSV, EXPORT -> Deed.EXPORT;
      case STATS -> Deed.STATS;
      case HELP, TYPED, MORE, ADMIN -> Deed.HELP;
      case WORDS -> Deed.SEARCH;
      case HEALTH -> Deed.SOURCES;
      case TRANSCRIPT, MARKDOWN -> Deed.TRANSCRIPT;
      case REVEAL -> Deed.REVEAL;
      case DIGESTS, CHANGE, PAUSE, RESUME, PREVIEW, EXPLAIN, REMOVE, REMOVE_NOW -> Deed.DIGEST;
    };
  }
}
