package dev.lately.secrecy;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Who may see how much, as the specification has it: every grant is looked at each time, and
/// nothing is remembered. [#NOTHING] is less than numbers.
final class Oracle {
  static final int NOTHING = -1;

  /// What an administrator decided of a place; [#NOTHING] closes it.
  record Row(Place place, int source, int level) {
    boolean isAbout(Place other, int another) {
      return place.equals(other) && source == another;
    }
  }

  final List<Given> configured = new ArrayList<>();
  final List<Given> linked = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  final Set<String> gone = new HashSet<>();
  boolean silent;

  /// Who administers which guild or chat: the ids of both.
  final Set<String> administrators = new HashSet<>();

  /// What codes that nobody used yet grant.
  final Map<String, Given> invites = new HashMap<>();

  /// Of which sources there ever was something to note in a guild or chat.
  private final Map<String, Set<Integer>> known = new HashMap<>();

  void configure(Given given) {
    configured.add(given);
    knows(given.space(), given.sources());
  }

  void link(Given given) {
    linked.add(given);
    knows(given.space(), given.sources());
  }

  /// In the stead of what was decided of that place and source before.
  void decide(Row decided) {
    rows.removeIf(row -> row.isAbout(decided.place(), decided.source()));
    rows.add(decided);
    knows(decided.place().space(), List.of(decided.source()));
  }

  private void knows(String space, List<Integer> sources) {
    known.computeIfAbsent(space, _ -> new HashSet<>()).addAll(sources);
  }

  /// The sources that the audit of a guild or chat may name.
  Set<Integer> known(Place home) {
    return known.getOrDefault(home.space(), Set.of());
  }

  /// Whoever is alone with Lately decides for themselves; who hides behind a group has it as role.
  boolean administers(Person person, Place home) {
    if (home.isPrivate()) {
      return home.equals(Place.privateTo(person));
    }
    return person.isNobody()
        ? person.roles().contains(home.space())
        : administrators.contains(person.id() + " " + home.space());
  }

  List<Given> given(Place place) {
    List<Given> given = new ArrayList<>();
    for (Given one : configured) {
      if (one.space().equals(place.space())) {
        given.add(one);
      }
    }
    for (Given one : linked) {
      if (!silent && one.space().equals(place.space())) {
        given.add(one);
      }
    }
    return given;
  }

  boolean answers(Place place) {
    return !given(place).isEmpty();
  }

  /// What a person sees who alone reads the answer, by source.
  int[] alone(Person person, Place place) {
    int[] most = nothing();
    for (Given one : given(place)) {
      if (one.isTo(person, place)) {
        raise(most, one);
      }
    }
    return most;
  }

  /// What the operator gives to everybody in a place: the most that may be bound there.
  int[] ceiling(Place place) {
    int[] most = nothing();
    for (Given one : given(place)) {
      if (one.isToAllIn(place)) {
        raise(most, one);
      }
    }
    return most;
  }

  /// What everybody in a place may read.
  int[] open(Place place) {
    int[] most = ceiling(place);
    int[] bound = nothing();
    for (Given one : given(place)) {
      if (one.binds(place)) {
        raise(bound, one);
      }
    }
    for (int source = 0; source < Vendor.COUNT; source++) {
      most[source] = silent ? NOTHING : Math.min(most[source], decided(place, source, bound));
    }
    return most;
  }

  private int decided(Place place, int source, int[] bound) {
    Place chat =
        new Place(place.platform(), place.space(), place.channel(), Optional.empty(), place.kind());
    int level = bound[source];
    for (Row row : rows) {
      if (row.isAbout(chat, source)) {
        level = row.level();
      }
    }
    for (Row row : rows) {
      if (row.isAbout(place, source)) {
        level = row.level();
      }
    }
    return level;
  }

  private static void raise(int[] most, Given one) {
    one.sources().forEach(source -> most[source] = Math.max(most[source], one.level()));
  }

  static int[] nothing() {
    return IntStream.range(0, Vendor.COUNT).map(_ -> NOTHING).toArray();
  }

  static int[] least(int[] a, int[] b) {
    return IntStream.range(0, Vendor.COUNT).map(i -> Math.min(a[i], b[i])).toArray();
  }
}
