package dev.lately.secrecy;

import dev.lately.model.Level;
import dev.lately.model.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A line of an administrator, made up at random or read from what a button stands for.
record Order(String line, String verb, Map<String, String> options) {
  /// No source has it.
  static final int NO_SOURCE = 9;

  private static final String HEAD = "sessions-admin ";

  static Order of(String line) {
    String[] words = line.substring(HEAD.length()).split(" ", -1);
    Map<String, String> options = new HashMap<>();
    Arrays.stream(words)
        .skip(1)
        .map(word -> word.split(":", 2))
        .forEach(option -> options.put(option[0], option[1]));
    return new Order(line, words[0], options);
  }

  static Order any(World world) {
    return of(
        HEAD
            + switch (world.random.nextInt(20)) {
              case 0, 1, 2, 3, 4, 5 -> "bind" + channel(world) + sources(world) + level(world);
              case 6, 7, 8 -> "unbind" + channel(world) + sources(world);
              case 9, 10 -> "list";
              case 11, 12 -> "link code:" + code(world);
              case 13 -> "language" + world.any(List.of("", " language:en", " language:auto"));
              case 14 -> "timezone" + world.any(List.of("", " zone:UTC", " zone:auto"));
              case 15, 16 -> "audit" + world.any(List.of("", " since:7d", " who:10", " who:44"));
              case 17, 18 -> "doctor";
              default -> "reload";
            });
  }

  private static String channel(World world) {
    return world.chance(50)
        ? ""
        : " channel:"
            + world.any(
                List.of(
                    "100",
                    "101",
                    "102",
                    "103",
                    "301",
                    "-1001000000500",
                    "-500/17",
                    "-1001000000600",
                    "-600/5",
                    "-1001000000900"));
  }

  private static String sources(World world) {
    List<Integer> some =
        IntStream.range(0, Vendor.COUNT).filter(_ -> world.chance(30)).boxed().toList();
    if (world.chance(10)) {
      return " source:" + Kind.NAME.mark(NO_SOURCE);
    }
    return some.isEmpty()
        ? " source:all"
        : " source:" + String.join(",", some.stream().map(Kind.NAME::mark).toList());
  }

  private static String level(World world) {
    return " level:" + Level.values()[world.random.nextInt(5)].word();
  }

  private static String code(World world) {
    return world.chance(40)
        ? world.oracle.invites.keySet().iterator().next()
        : "zzc" + world.random.nextInt(1000);
  }

  /// Those that are named; none are all.
  List<Integer> sources() {
    return Kind.in(options.getOrDefault("source", "")).stream().map(Kind.Mark::source).toList();
  }

  int level() {
    return Level.of(options.getOrDefault("level", "")).map(Level::ordinal).orElse(0);
  }

  String code() {
    return options.getOrDefault("code", "");
  }

  /// Where it is about; empty where that is not in the guild or chat.
  Optional<Place> target(Place home) {
    String channel = options.get("channel");
    if (channel == null) {
      return Optional.of(home);
    }
    String[] parts = channel.split("/", 2);
    boolean isDiscord = home.platform().equals(World.DISCORD);
    boolean isThere = isDiscord ? parts.length == 1 : parts[0].equals(home.space());
    Optional<String> topic = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    return Optional.of(new Place(home.platform(), home.space(), parts[0], topic, Place.Kind.GROUP))
        .filter(_ -> isThere);
  }
}
