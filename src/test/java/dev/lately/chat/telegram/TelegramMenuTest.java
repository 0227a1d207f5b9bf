package dev.lately.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.CommandMenu;
import dev.lately.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

class TelegramMenuTest {
  @Test
  void whatIsForAdministratorsIsOfferedToThemAloneBesideTheRest() {
    List<String> all = names(new BotCommandScopeAllGroupChats());
    assertThat(all)
        .contains("sessions", "recent", "digest", "settings")
        .doesNotContain("sessions_admin");
    assertThat(names(new BotCommandScopeAllPrivateChats())).isEqualTo(all);
    assertThat(names(new BotCommandScopeAllChatAdministrators()))
        .containsAll(all)
        .contains("sessions_admin")
        .hasSize(all.size() + 1);
  }

  private static List<String> names(BotCommandScope scope) {
    CommandMenu menu = CommandMenu.withDigests();
    CommandMenu.Group digests = menu.group("digest").orElseThrow();
    CommandMenu.Group apart =
        new CommandMenu.Group("sessions-admin", "For administrators", digests.entries());
    CommandMenu both =
        new CommandMenu(menu.name(), menu.description(), menu.entries(), List.of(digests, apart));
    return TelegramMenu.commands(both, Language.ENGLISH, scope).stream()
        .map(BotCommand::getCommand)
        .toList();
  }
}
