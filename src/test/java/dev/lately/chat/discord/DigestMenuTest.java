package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.CommandMenu;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class DigestMenuTest {
  private static final int GROUP = 2;

  private final DataObject command = new DiscordMenu(CommandMenu.withDigests()).data();

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

  /// Discord counts the names, descriptions and values of a command with all that is below it.
  @Test
  void theWholeCommandStaysWithinEightThousandCharacters() {
    assertThat(counted(command)).isBetween(500, 8_000);
  }

  private static int counted(DataObject of) {
    int own =
        Stream.of("name", "description", "value").mapToInt(k -> of.getString(k, "").length()).sum();
    return own
        + Stream.of("options", "choices")
            .flatMap(list -> of.optArray(list).stream())
            .flatMap(list -> list.stream(DataArray::getObject))
            .mapToInt(DigestMenuTest::counted)
            .sum();
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
