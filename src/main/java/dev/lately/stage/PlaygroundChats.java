package dev.lately.stage;

import dev.lately.access.Grant;
import dev.lately.access.Level;
import dev.lately.access.SpaceGrants;
import dev.lately.chat.playground.Window;
import dev.lately.chat.playground.Wire;
import dev.lately.chat.telegram.PrivateDoor;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The chats on the playground's page: a Discord channel, a Telegram group, two private chats with
/// the bot there, and the two people who sit in them.
public final class PlaygroundChats {
  private static final PlatformId DISCORD = new PlatformId("discord");
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final String GUILD = "81384788765712384";
  private static final String GROUP = "-1001234567890";
  private static final Map<String, String> PEOPLE = Map.of("first", "4711", "second", "4712");

  private PlaygroundChats() {}

  public static List<Window> windows() {
    Wire telegram = new TelegramWire(new PrivateDoor("LatelyBot"));
    return List.of(
        window("discord", DISCORD, new DiscordWire()),
        window("telegram", TELEGRAM, telegram),
        window("telegram-private", TELEGRAM, telegram));
  }

  /// Everything, for everybody there: the page is for trying things out.
  public static List<SpaceGrants> grants() {
    List<Grant> all =
        List.of(new Grant(new Grant.Audience.Everybody(), Optional.empty(), Level.TITLES));
    Stream<SpaceGrants> alone =
        PEOPLE.values().stream().map(person -> new SpaceGrants(TELEGRAM, person, all));
    return Stream.concat(
            Stream.of(new SpaceGrants(DISCORD, GUILD, all), new SpaceGrants(TELEGRAM, GROUP, all)),
            alone)
        .toList();
  }

  private static Window window(String id, PlatformId platform, Wire wire) {
    return new Window(
        id,
        Map.of("first", seat(id, platform, "first"), "second", seat(id, platform, "second")),
        wire);
  }

  private static Window.Seat seat(String window, PlatformId platform, String name) {
    String person = PEOPLE.getOrDefault(name, name);
    return new Window.Seat(new Person(platform, person, Set.of()), place(window, person));
  }

  private static Place place(String window, String person) {
    return switch (window) {
      case "discord" ->
          new Place(DISCORD, GUILD, "81384788765712385", Optional.empty(), Place.Kind.GROUP);
      case "telegram" -> new Place(TELEGRAM, GROUP, GROUP, Optional.empty(), Place.Kind.GROUP);
      default -> new Place(TELEGRAM, person, person, Optional.empty(), Place.Kind.PRIVATE);
    };
  }
}
