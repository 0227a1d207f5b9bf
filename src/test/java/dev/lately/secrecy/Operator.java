package dev.lately.secrecy;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who grants what in a guild and a group, in some that codes linked, and who and what is there.
record Operator(Random random) {
  static final List<Place> PLACES =
      List.of(
          channel("100", "100", null),
          channel("100", "101", null),
          channel("100", "102", null),
          channel("100", "103", null),
          channel("100", "104", null),
          channel("100", "101", "777"),
          channel("300", "301", null),
          channel("900", "901", null),
          topic("-1001000000500", null),
          topic("-1001000000500", "17"),
          topic("-1001000000500", "18"),
          topic("-1001000000600", null),
          topic("-1001000000600", "5"),
          topic("-1001000000900", null));
  static final List<Person> PEOPLE =
      List.of(
          new Person(World.DISCORD, "10", Set.of("r1")),
          new Person(World.DISCORD, "20", Set.of("r2")),
          new Person(World.DISCORD, "30", Set.of()),
          new Person(World.DISCORD, "40", Set.of("r1", "r2")),
          new Person(World.TELEGRAM, "11", Set.of()),
          new Person(World.TELEGRAM, "22", Set.of()),
          new Person(World.TELEGRAM, "33", Set.of()),
          new Person(World.TELEGRAM, "44", Set.of()),
          Person.nobody(World.TELEGRAM, Set.of()),
          Person.nobody(World.TELEGRAM, Set.of("-1001000000500")));

  /// Who administers what, each a guild or chat and one that is not listed.
  static final List<String> STEWARDS =
      List.of("40 100", "40 900", "10 300", "44 -500", "22 -500", "44 -900", "11 -600");

  private static Place channel(String guild, String id, @Nullable String post) {
    return new Place(World.DISCORD, guild, id, Optional.ofNullable(post), Place.Kind.GROUP);
  }

  private static Place topic(String chat, @Nullable String topic) {
    return new Place(World.TELEGRAM, chat, chat, Optional.ofNullable(topic), Place.Kind.GROUP);
  }

  static PlatformId platform(String space) {
    return Set.of("100", "300").contains(space) ? World.DISCORD : World.TELEGRAM;
  }

  void grant(Oracle to) {
    to.administrators.addAll(STEWARDS);
    invite(to);
    for (int i = random.nextInt(6); i >= 0; i--) {
      to.configure(inGuild());
    }
    for (int i = random.nextInt(5); i >= 0; i--) {
      to.configure(inChat());
    }
    if (random.nextBoolean()) {
      to.configure(new Given("33", "all", "", sources(), random.nextInt(5)));
    }
    to.link(new Given("300", "all", "", sources(), random.nextInt(5)));
    to.link(new Given("-1001000000600", "all", "", sources(), random.nextInt(5)));
    for (int i = random.nextInt(10); i > 0; i--) {
      bind(to);
    }
  }

  private Given inGuild() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Given("100", "all", "", sources(), random.nextInt(5));
      case 2 -> new Given("100", "*", "", sources(), random.nextInt(5));
      case 3, 4 -> new Given("100", "channel", "10" + (1 + random.nextInt(3)), sources(), level());
      case 5, 6 -> new Given("100", "role", "r" + (1 + random.nextInt(2)), sources(), level());
      default -> new Given("100", "user", random.nextBoolean() ? "10" : "20", sources(), level());
    };
  }

  private Given inChat() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Given("-1001000000500", "all", "", sources(), random.nextInt(5));
      case 2 -> new Given("-1001000000500", "topic", "17", sources(), level());
      default ->
          new Given(
              "-1001000000500", "user", random.nextBoolean() ? "11" : "22", sources(), level());
    };
  }

  private int level() {
    return random.nextInt(5);
  }

  private List<Integer> sources() {
    List<Integer> all = IntStream.range(0, Vendor.COUNT).boxed().toList();
    List<Integer> some = new ArrayList<>(all.stream().filter(_ -> random.nextInt(5) < 2).toList());
    return random.nextBoolean() || some.isEmpty() ? all : List.copyOf(some);
  }

  /// A code for whoever uses it first, anywhere.
  void invite(Oracle to) {
    to.invites.clear();
    to.invites.put(
        "zzc" + Integer.toString(random.nextInt(1 << 20), 36),
        given("", "all", "", random.nextInt(5)));
  }

  private Given given(String space, String who, String id, int level) {
    return new Given(space, who, id, sources(), level);
  }

  /// What codes granted ends, and others are used.
  void linkAnew(Oracle to) {
    to.linked.removeIf(given -> Set.of("300", "-1001000000600").contains(given.space()));
    to.link(given("300", "all", "", random.nextInt(5)));
    to.link(given("-1001000000600", "all", "", random.nextInt(5)));
  }

  /// Somebody is made an administrator, or is one no more.
  void elect(Oracle to) {
    String steward = STEWARDS.get(random.nextInt(STEWARDS.size()));
    if (!to.administrators.remove(steward)) {
      to.administrators.add(steward);
    }
  }

  /// An administrator decides anew of a source in a place.
  void bind(Oracle to) {
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    int source = random.nextInt(Vendor.COUNT);
    to.decide(new Oracle.Row(place, source, random.nextInt(6) - 1));
  }
}
