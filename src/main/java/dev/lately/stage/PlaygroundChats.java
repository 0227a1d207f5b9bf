package dev.lately.stage;

import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.access.SpaceGrants;
import dev.lately.chat.playground.Window;
import dev.lately.chat.playground.Wire;
import dev.lately.chat.telegram.PrivateDoor;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The chats on the playground's page: a Discord channel, a Telegram group, the private chats with
/// the bot there, and the people who sit in them. The stranger's private chat is granted nothing.
public final class PlaygroundChats {
  private static final PlatformId DISCORD = new PlatformId("discord");
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final String GUILD = "81384788765712384";
  private static final String GROUP = "-1001234567890";
  private static final Map<String, String> PEOPLE =
      Map.of("first", "4711", "second", "4712", "stranger", "4713");
  private static final String STRANGER = "stranger";
  private static final Map<String, Level> LEVELS =
      Map.of("first", Level.CONTACT, "second", Level.TRANSCRIPT);

  private PlaygroundChats() {}

  public static List<Window> windows() {
    Wire telegram = new TelegramWire(new PrivateDoor("LatelyBot"));
    return List.of(
        window("discord", DISCORD, new DiscordWire()),
        window("telegram", TELEGRAM, telegram),
        window("telegram-private", TELEGRAM, telegram));
  }

  /// Titles for everybody who reads along, more for those who sit there alone, nothing beyond for
  /// the stranger.
  public static List<SpaceGrants> grants() {
    List<Grant> grants = new ArrayList<>();
    grants.add(grant(new Audience.EveryChannel(), Level.TITLES));
    LEVELS.forEach((name, level) -> grants.add(grant(new Audience.User(id(name)), level)));
    Stream<SpaceGrants> alone =
        LEVELS.entrySet().stream()
            .map(one ->
                new SpaceGrants(
                    TELEGRAM,
                    id(one.getKey()),
                    List.of(grant(new Audience.Everybody(), one.getValue()))));
    return Stream.concat(
            Stream.of(
                new SpaceGrants(DISCORD, GUILD, grants), new SpaceGrants(TELEGRAM, GROUP, grants)),
            alone)
        .toList();
  }

  private static Grant grant(Audience audience, Level level) {
    return new Grant(audience, Optional.empty(), level);
  }

  private static Window window(String id, PlatformId platform, Wire wire) {
    Map<String, Window.Seat> seats =
        PEOPLE.keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> seat(id, platform, name)));
    return new Window(id, seats, wire);
  }

  private static Window.Seat seat(String window, PlatformId platform, String name) {
    String person = id(name);
    boolean manages = !name.equals(STRANGER);
    return new Window.Seat(new Person(platform, person, Set.of()), place(window, person), manages);
  }

  private static String id(String name) {
    return Objects.requireNonNull(PEOPLE.get(name), name);
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
