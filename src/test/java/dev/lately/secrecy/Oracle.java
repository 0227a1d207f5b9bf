package dev.lately.secrecy;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Who may see how much, as the specification has it: every grant is looked at each time, and
/// nothing is remembered. [#NOTHING] is less than numbers.
final class Oracle {
  static final int NOTHING = -1;

  /// What an administrator decided of a place; [#NOTHING] closes it.
  record Row(Place place, int source, int level) {}

  final List<Given> configured = new ArrayList<>();
  final List<Given> linked = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  final Set<String> gone = new HashSet<>();
  boolean silent;

  private List<Given> given(Place place) {
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

  /// What everybody in a place may read.
  int[] open(Place place) {
    int[] most = nothing();
    int[] bound = nothing();
    for (Given one : given(place)) {
      if (one.isToAllIn(place)) {
        raise(most, one);
      }
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
      if (row.source() == source && row.place().equals(chat)) {
        level = row.level();
      }
    }
    for (Row row : rows) {
      if (row.source() == source && row.place().equals(place)) {
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
