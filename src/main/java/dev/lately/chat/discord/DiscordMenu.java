package dev.lately.chat.discord;

import dev.lately.command.CommandMenu;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The slash commands, made from the command menu.
final class DiscordMenu {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordMenu.class);

  private final SlashCommandData command;

  DiscordMenu(CommandMenu menu) {
    command =
        Commands.slash(menu.name(), menu.description())
            .setContexts(InteractionContextType.GUILD)
            .addSubcommands(menu.entries().stream().map(DiscordMenu::subcommand).toList())
            .addSubcommandGroups(menu.groups().stream().map(DiscordMenu::group).toList());
  }

  /// The command as it is sent.
  DataObject data() {
    return command.toData();
  }

  /// Registers the commands unless Discord has them just so.
  void register(JDA jda) {
    List<DataObject> there =
        jda.retrieveCommands(true).complete().stream().map(DiscordMenu::data).toList();
    if (!there.equals(List.of(data()))) {
      jda.updateCommands().addCommands(command).complete();
      LOG.info("registered the command /{}", command.getName());
    }
  }

  private static DataObject data(Command there) {
    return CommandData.fromCommand(there).toData();
  }

  private static SubcommandGroupData group(CommandMenu.Group group) {
    return new SubcommandGroupData(group.name(), group.description())
        .addSubcommands(group.entries().stream().map(DiscordMenu::subcommand).toList());
  }

  private static SubcommandData subcommand(CommandMenu.Entry entry) {
    return new SubcommandData(entry.name(), entry.description())
        .addOptions(entry.options().stream().map(DiscordMenu::option).toList());
  }

  private static OptionData option(CommandMenu.Option option) {
    OptionData data = new OptionData(type(option.kind()), option.name(), option.description());
    option.choices().forEach(choice -> data.addChoice(choice, choice));
    return switch (option.kind()) {
      case SUGGESTED -> data.setAutoComplete(true);
      case NUMBER -> data.setMinValue(1);
      case DIGEST -> data.setMinValue(1).setAutoComplete(true);
      case CHOICE, FLAG, TEXT, ROLE, CHANNEL -> data;
    };
  }

  private static OptionType type(CommandMenu.Kind kind) {
    return switch (kind) {
      case SUGGESTED, CHOICE, TEXT -> OptionType.STRING;
      case ROLE -> OptionType.ROLE;
      case CHANNEL -> OptionType.CHANNEL;
      case FLAG -> OptionType.BOOLEAN;
      case NUMBER, DIGEST -> OptionType.INTEGER;
    };
  }
}
