package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.CommandMenu;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestMenuTest {
  private static final int GROUP = 2;

  private final DataObject command = new DiscordMenu(CommandMenu.withDigests()).data().getFirst();

  @Test
  void digestsAreAGroupOfCommandsWithTypedOptions() {
    DataObject group = named(command, "digest");
    assertThat(group.getInt("type")).isEqualTo(GROUP);
    assertThat(group.getArray("options").stream(DataArray::getObject).map(o -> o.getString("name")))
        .containsExactly("add", "list", "preview", "explain", "pause", "resume", "edit", "remove");
    DataObject add = named(group, "add");
    assertThat(type(add, "mention")).isEqualTo(OptionType.ROLE.getKey());
    assertThat(type(add, "channel")).isEqualTo(OptionType.CHANNEL.getKey());
    assertThat(type(add, "silent")).isEqualTo(OptionType.BOOLEAN.getKey());
    assertThat(named(add, "zone").getBoolean("autocomplete")).isTrue();
  }

  /// Discord counts the names, descriptions and values of a command with all that is below it; of
  /// words in several languages the longest (Application Commands, Slash Commands).
  @Test
  void theWholeCommandStaysWithinEightThousandCharacters() {
    assertThat(counted(command)).isBetween(500, 8_000);
  }

  /// In that language alone, and in the longest of all words.
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de", "es-ES", "es-419", "fr", "pt-BR"})
  void whatAdministratorsHaveStaysWithinEightThousandCharactersInEveryLanguage(String locale) {
    DataObject command =
        new DiscordMenu(CommandMenu.withDigests())
            .data().stream()
                .filter(c -> c.getString("name").equals("sessions-admin"))
                .findFirst()
                .orElseThrow();
    assertThat(named(command, "bind").getObject("description_localizations").keys())
        .contains(locale);
    int counted = counted(command, locale);
    assertThat(counted).isGreaterThan(500);
    assertThat(counted(command)).isBetween(counted, 8_000);
  }

  @Test
  void whatIsForAdministratorsIsACommandOfItsOwnForThoseWhoMayManageTheServer() {
    CommandMenu menu = CommandMenu.withDigests();
    CommandMenu.Group digests = menu.group("digest").orElseThrow();
    CommandMenu.Group apart =
        new CommandMenu.Group("sessions-admin", "For administrators", digests.entries());
    List<DataObject> commands =
        new DiscordMenu(
                new CommandMenu(
                    menu.name(), menu.description(), menu.entries(), List.of(digests, apart)))
            .data();
    assertThat(commands)
        .extracting(c -> c.getString("name"))
        .containsExactly("sessions", "sessions-admin");
    assertThat(commands.getLast().getString("default_member_permissions")).isEqualTo("32");
    assertThat(commands.getFirst().isNull("default_member_permissions")).isTrue();
    assertThat(commands.getFirst().toString()).doesNotContain("sessions-admin");
    assertThat(commands).allSatisfy(c -> assertThat(counted(c)).isLessThanOrEqualTo(8_000));
    assertThat(named(commands.getLast(), "add").getInt("type")).isEqualTo(1);
  }

  /// Neither in private talks nor where somebody brings it who installed it for themselves.
  @Test
  void everyCommandIsForGuildsThatInstalledItAlone() {
    assertThat(new DiscordMenu(CommandMenu.withDigests()).data())
        .isNotEmpty()
        .allSatisfy(c -> {
          assertThat(c.getArray("contexts").toList()).hasToString("[0]");
          assertThat(c.getArray("integration_types").toList()).hasToString("[0]");
        });
  }

  @Test
  void everyPartIsNamedInAllLanguagesOfDiscordThatAreSpoken() {
    DataObject words = named(named(command, "digest"), "add");
    DataObject names = words.getObject("name_localizations");
    assertThat(names.keys())
        .containsExactlyInAnyOrder("en-US", "de", "es-ES", "es-419", "fr", "pt-BR");
    assertThat(names.getString("de")).isEqualTo("anlegen");
    assertThat(words.getObject("description_localizations").getString("es-419"))
        .isEqualTo("Suscribir un lugar a un resumen");
    DataObject weekly =
        named(words, "empty").getArray("choices").stream(DataArray::getObject)
            .filter(choice -> choice.getString("value").equals("weekly"))
            .findFirst()
            .orElseThrow();
    assertThat(weekly.getObject("name_localizations").getString("fr")).isEqualTo("hebdo");
  }

  private static int counted(DataObject of) {
    return counted(of, DigestMenuTest::longest);
  }

  private static int counted(DataObject of, String locale) {
    return counted(
        of,
        (words, key) ->
            words
                .optObject(key + "_localizations")
                .map(all -> all.getString(locale, words.getString(key, "")))
                .orElse(words.getString(key, ""))
                .length());
  }

  private static int counted(DataObject of, ToIntBiFunction<DataObject, String> length) {
    int own =
        Stream.of("name", "description", "value").mapToInt(key -> length.applyAsInt(of, key)).sum();
    return own
        + Stream.of("options", "choices")
            .flatMap(list -> of.optArray(list).stream())
            .flatMap(list -> list.stream(DataArray::getObject))
            .mapToInt(part -> counted(part, length))
            .sum();
  }

  private static int longest(DataObject of, String key) {
    int elsewhere =
        of.optObject(key + "_localizations").stream()
            .flatMap(all -> all.keys().stream().map(all::getString))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.max(of.getString(key, "").length(), elsewhere);
  }

  private static int type(DataObject of, String name) {
    return named(of, name).getInt("type");
  }

  private static DataObject named(DataObject of, String name) {
    return of.getArray("options").stream(DataArray::getObject)
        .filter(o -> o.getString("name").equals(name))
        .findFirst()
        .orElseThrow();
  }
}
