package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.command.CommandMenu;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/// The commands that Telegram offers people while they type, set only where they are not so yet.
final class TelegramMenu {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramMenu.class);

  private static final List<BotCommandScope> SCOPES =
      List.of(new BotCommandScopeAllPrivateChats(), new BotCommandScopeAllGroupChats());

  private final BotApi api;

  TelegramMenu(BotApi api) {
    this.api = api;
  }

  /// One call after another, so that a start is no burst.
  void register(CommandMenu menu) {
    List<BotCommand> wanted = commands(menu);
    try {
      for (BotCommandScope scope : SCOPES) {
        if (!wanted.equals(registered(scope))) {
          api.call(SetMyCommands.builder().commands(wanted).scope(scope).build());
        }
      }
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("The menu of commands is not up to date: {}", e.getMessage());
    }
  }

  private List<BotCommand> registered(BotCommandScope scope) {
    List<BotCommand> commands = new ArrayList<>();
    for (JsonNode each : api.call(GetMyCommands.builder().scope(scope).build())) {
      commands.add(command(each.path("command").asText(), each.path("description").asText()));
    }
    return commands;
  }

  private static List<BotCommand> commands(CommandMenu menu) {
    List<BotCommand> commands = new ArrayList<>();
    commands.add(command(menu.name(), menu.description()));
    menu.entries().forEach(e -> commands.add(command(e.name(), e.description())));
    menu.groups().forEach(g -> commands.add(command(g.name(), g.description())));
    return commands;
  }

  private static BotCommand command(String name, String description) {
    return BotCommand.builder().command(name).description(description).build();
  }
}
