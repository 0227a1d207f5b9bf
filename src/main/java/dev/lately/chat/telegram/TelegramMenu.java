package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.command.CommandMenu;
import dev.lately.command.HelpTopics;
import dev.lately.command.Wording;
import dev.lately.model.Language;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/// The commands that Telegram offers people while they type, set only where they are not so yet.
final class TelegramMenu {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramMenu.class);

  private static final List<BotCommandScope> SCOPES =
      List.of(
          new BotCommandScopeAllPrivateChats(),
          new BotCommandScopeAllGroupChats(),
          new BotCommandScopeAllChatAdministrators());

  private final BotApi api;

  TelegramMenu(BotApi api) {
    this.api = api;
  }

  /// One call after another, so that a start is no burst. `house` is the language of whoever's own
  /// has no menu.
  void register(CommandMenu menu, Language house) {
    try {
      for (BotCommandScope scope : SCOPES) {
        register(scope, "", commands(menu, house, scope));
        for (Language language : Language.values()) {
          register(scope, language.locale().getLanguage(), commands(menu, language, scope));
        }
      }
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("The menu of commands is not up to date: {}", e.getMessage());
    }
  }

  /// `language` is a code of ISO 639-1; empty for everybody else.
  private void register(BotCommandScope scope, String language, List<BotCommand> wanted) {
    GetMyCommands get = GetMyCommands.builder().scope(scope).build();
    SetMyCommands set = SetMyCommands.builder().commands(wanted).scope(scope).build();
    if (!language.isEmpty()) {
      get.setLanguageCode(language);
      set.setLanguageCode(language);
    }
    if (!wanted.equals(registered(get))) {
      api.call(set);
    }
  }

  private List<BotCommand> registered(GetMyCommands get) {
    List<BotCommand> commands = new ArrayList<>();
    for (JsonNode each : api.call(get)) {
      commands.add(command(each.path("command").asText(), each.path("description").asText()));
    }
    return commands;
  }

  /// Only a group's administrators are offered what is for them; that scope holds the rest too,
  /// since nobody is offered two lists.
  static List<BotCommand> commands(CommandMenu menu, Language language, BotCommandScope scope) {
    CommandMenu spoken = menu.in(language);
    List<BotCommand> commands = commands(spoken);
    commands.add(command(HelpTopics.SETTINGS, Wording.of(language).about(HelpTopics.SETTINGS)));
    if (scope instanceof BotCommandScopeAllChatAdministrators) {
      commands.addAll(apart(spoken));
    }
    return commands;
  }

  private static List<BotCommand> apart(CommandMenu menu) {
    return menu.groups().stream()
        .filter(CommandMenu.Group::isApart)
        .map(group -> command(plain(group.name()), group.description()))
        .toList();
  }

  /// Telegram takes small letters of English alone; whoever types others is understood too.
  private static List<BotCommand> commands(CommandMenu menu) {
    List<BotCommand> commands = new ArrayList<>();
    commands.add(command(menu.name(), menu.description()));
    menu.entries().forEach(e -> commands.add(command(plain(e.name()), e.description())));
    menu.groups().stream()
        .filter(group -> !group.isApart())
        .forEach(g -> commands.add(command(plain(g.name()), g.description())));
    return commands;
  }

  private static String plain(String name) {
    return Wording.plain(name).replaceAll("[^a-z0-9_]", "_");
  }

  private static BotCommand command(String name, String description) {
    return BotCommand.builder().command(name).description(description).build();
  }
}
