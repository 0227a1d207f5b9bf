package dev.lately.chat.discord;

import dev.lately.command.CommandMenu;
import dev.lately.model.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
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

  private final List<SlashCommandData> commands;

  DiscordMenu(CommandMenu menu) {
    Spoken<CommandMenu> all = new Spoken<>(menu, menu::in);
    commands =
        Stream.concat(Stream.of(everybodys(all)), groups(all, true).map(DiscordMenu::apart))
            .toList();
  }

  private static SlashCommandData everybodys(Spoken<CommandMenu> all) {
    return inGuilds(all.canonical().name(), all.canonical().description())
        .setDescriptionLocalizations(all.words(CommandMenu::description))
        .addSubcommands(all.each(CommandMenu::entries).map(DiscordMenu::subcommand).toList())
        .addSubcommandGroups(groups(all, false).map(DiscordMenu::group).toList());
  }

  /// Permissions are of a whole command: what only administrators may do is one of its own.
  private static SlashCommandData apart(Spoken<CommandMenu.Group> group) {
    return inGuilds(group.canonical().name(), group.canonical().description())
        .setDescriptionLocalizations(group.words(CommandMenu.Group::description))
        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
        .addSubcommands(
            group.each(CommandMenu.Group::entries).map(DiscordMenu::subcommand).toList());
  }

  /// Not in private talks, and only in guilds that installed it: who installs it for themselves
  /// would have it in every guild that they are in.
  private static SlashCommandData inGuilds(String name, String description) {
    return Commands.slash(name, description)
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
  }

  private static Stream<Spoken<CommandMenu.Group>> groups(Spoken<CommandMenu> all, boolean apart) {
    return all.each(CommandMenu::groups).filter(group -> group.canonical().isApart() == apart);
  }

  /// A part of the menu as the code knows it, and as it is read in each language.
  private record Spoken<T>(T canonical, Function<Language, T> in) {
    /// Words of it, in each of Discord's locales.
    Map<DiscordLocale, String> words(Function<T, String> words) {
      return MenuLocales.of(in.andThen(words));
    }

    /// Its parts, which stand in the same order in every language.
    <P> Stream<Spoken<P>> each(Function<T, List<P>> parts) {
      List<P> own = parts.apply(canonical);
      return IntStream.range(0, own.size())
          .mapToObj(
              i -> new Spoken<>(own.get(i), language -> parts.apply(in.apply(language)).get(i)));
    }
  }

  /// The commands as they are sent.
  List<DataObject> data() {
    return commands.stream().map(SlashCommandData::toData).toList();
  }

  /// Registers the commands unless Discord has them just so.
  void register(JDA jda) {
    List<DataObject> there =
        jda.retrieveCommands(true).complete().stream().map(DiscordMenu::data).toList();
    if (!byName(there).equals(byName(data()))) {
      jda.updateCommands().addCommands(commands).complete();
      LOG.info(
          "registered the commands {}", commands.stream().map(c -> "/" + c.getName()).toList());
    }
  }

  private static Map<String, DataObject> byName(List<DataObject> commands) {
    return commands.stream()
        .collect(Collectors.toMap(command -> command.getString("name"), command -> command));
  }

  private static DataObject data(Command there) {
    return CommandData.fromCommand(there).toData();
  }

  private static SubcommandGroupData group(Spoken<CommandMenu.Group> group) {
    return new SubcommandGroupData(group.canonical().name(), group.canonical().description())
        .setNameLocalizations(group.words(CommandMenu.Group::name))
        .setDescriptionLocalizations(group.words(CommandMenu.Group::description))
        .addSubcommands(
            group.each(CommandMenu.Group::entries).map(DiscordMenu::subcommand).toList());
  }

  private static SubcommandData subcommand(Spoken<CommandMenu.Entry> entry) {
    return new SubcommandData(entry.canonical().name(), entry.canonical().description())
        .setNameLocalizations(entry.words(CommandMenu.Entry::name))
        .setDescriptionLocalizations(entry.words(CommandMenu.Entry::description))
        .addOptions(entry.each(CommandMenu.Entry::options).map(DiscordMenu::option).toList());
  }

  private static OptionData option(Spoken<CommandMenu.Option> spoken) {
    CommandMenu.Option option = spoken.canonical();
    OptionData data = new OptionData(type(option.kind()), option.name(), option.description());
    data.setNameLocalizations(spoken.words(CommandMenu.Option::name));
    data.setDescriptionLocalizations(spoken.words(CommandMenu.Option::description));
    spoken.each(CommandMenu.Option::choices).map(DiscordMenu::choice).forEach(data::addChoices);
    return switch (option.kind()) {
      case SUGGESTED -> data.setAutoComplete(true);
      case NUMBER -> data.setMinValue(1);
      case DIGEST -> data.setMinValue(1).setAutoComplete(true);
      case CHOICE, FLAG, TEXT, ROLE, CHANNEL, PERSON -> data;
    };
  }

  private static Command.Choice choice(Spoken<String> choice) {
    return new Command.Choice(choice.canonical(), choice.canonical())
        .setNameLocalizations(choice.words(word -> word));
  }

  private static OptionType type(CommandMenu.Kind kind) {
    return switch (kind) {
      case SUGGESTED, CHOICE, TEXT -> OptionType.STRING;
      case ROLE -> OptionType.ROLE;
      case CHANNEL -> OptionType.CHANNEL;
      case PERSON -> OptionType.USER;
      case FLAG -> OptionType.BOOLEAN;
      case NUMBER, DIGEST -> OptionType.INTEGER;
    };
  }
}
