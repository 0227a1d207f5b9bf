package dev.lately.command;

import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.CommandMenu.Kind;
import dev.lately.command.CommandMenu.Option;
import dev.lately.model.Language;
import dev.lately.model.Level;
import java.util.List;

/// The definitions of the commands of administrators, which have a first word of their own.
final class AdminMenu {
  static final String NAME = "sessions-admin";

  /// The same where no hyphen can stand, as in a command of Telegram.
  static final String PLAIN = "sessions_admin";

  private AdminMenu() {}

  static CommandMenu.Group group() {
    return new CommandMenu.Group(
        NAME,
        MenuWords.of(Language.ENGLISH).about(NAME),
        List.of(
            entry("bind", "level:titles", channel(), source(), level()),
            entry("unbind", "source:all", channel(), source()),
            entry("list", ""),
            entry("link", "code:ABCD-EFGH", option("code", Kind.TEXT)),
            entry("language", "language:de", option("language", Kind.SUGGESTED)),
            entry("timezone", "zone:Europe/Berlin", option("zone", Kind.SUGGESTED)),
            entry("audit", "since:7d", option("who", Kind.PERSON), since()),
            entry("doctor", ""),
            entry("reload", "")));
  }

  private static Entry entry(String name, String example, Option... options) {
    String path = NAME + " " + name;
    return CommandMenu.entry(path, Example.own((path + " " + example).strip()), List.of(options));
  }

  private static Option channel() {
    return option("channel", Kind.CHANNEL);
  }

  private static Option source() {
    return option("source", Kind.SUGGESTED);
  }

  private static Option level() {
    return CommandMenu.option("level", Kind.CHOICE, Level.words());
  }

  private static Option since() {
    return CommandMenu.option("since", Kind.CHOICE, SessionMenu.sinceWords());
  }

  private static Option option(String name, Kind kind) {
    return CommandMenu.option(name, kind, List.of());
  }
}
