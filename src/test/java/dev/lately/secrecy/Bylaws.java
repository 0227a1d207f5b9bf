package dev.lately.secrecy;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.secrecy.Oracle.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What somebody may decide and be told about a guild or chat, as the specification has it.
record Bylaws(Oracle oracle, Person person, Place home) {
  /// What a button does with its line.
  static final int DO = 1;

  static final int LEAVE = 2;

  /// What comes of a line: of which sources the answer may tell the name, of which it must, and
  /// what changes.
  record Verdict(Set<Integer> may, Set<Integer> must, List<Row> rows, List<String> others) {
    static final Verdict NOTHING = of(Set.of(), Set.of());

    static Verdict of(Set<Integer> may, Set<Integer> must) {
      return new Verdict(may, must, List.of(), List.of());
    }

    Verdict changing(String what) {
      return new Verdict(may, must, rows, List.of(what));
    }

    Verdict changing(List<Row> anew) {
      return new Verdict(may, must, anew, others);
    }

    List<String> changes() {
      List<String> all = new ArrayList<>(others);
      rows.forEach(row -> all.add(Ledger.row(row.place(), row.source(), row.level())));
      return all;
    }
  }

  /// Administrators alone, and where nobody is answered only with a code.
  boolean hears(Order order) {
    return oracle.administers(person, home)
        && (oracle.answers(home) || order.verb().equals("link"));
  }

  Verdict of(Order order, int step) {
    if (!hears(order) || step == LEAVE) {
      return Verdict.NOTHING;
    }
    return switch (order.verb()) {
      case "bind" -> about(order, place -> bound(order, place, step));
      case "unbind" -> about(order, place -> closed(order, place, step));
      case "list" -> Verdict.of(listed(), decided(row -> row.level() >= 0));
      case "link" -> linked(order);
      case "language", "timezone" -> habit(order);
      case "audit" -> Verdict.of(oracle.known(home), Set.of());
      case "doctor" -> Verdict.of(granted(home), granted(home));
      case "reload" -> reloaded();
      default -> throw new IllegalArgumentException(order.verb());
    };
  }

  private Verdict about(Order order, Function<Place, Verdict> verdict) {
    return order.target(home).filter(_ -> !home.isPrivate()).map(verdict).orElse(Verdict.NOTHING);
  }

  /// All or nothing, and within what everybody there is granted.
  private Verdict bound(Order order, Place place, int step) {
    int[] most = oracle.ceiling(place);
    List<Integer> meant = meant(order, source -> most[source] >= 0);
    boolean isWithin =
        !meant.isEmpty()
            && meant.stream().allMatch(s -> s < most.length && most[s] >= order.level());
    Verdict told = Verdict.of(granted(place), isWithin ? Set.copyOf(meant) : Set.of());
    return isWithin && step == DO
        ? decided(told, place, meant, order.level())
        : isWithin ? told : Verdict.of(granted(place), Set.of());
  }

  private static List<Integer> meant(Order order, IntPredicate all) {
    return order.sources().isEmpty()
        ? IntStream.range(0, Vendor.COUNT).filter(all).boxed().toList()
        : order.sources();
  }

  /// Nothing holds that cannot be written down.
  private Verdict decided(Verdict told, Place place, List<Integer> meant, int level) {
    return oracle.silent
        ? Verdict.NOTHING
        : told.changing(meant.stream().map(s -> new Row(place, s, level)).toList());
  }

  private Verdict closed(Order order, Place place, int step) {
    int[] open = oracle.open(place);
    IntPredicate isOpen =
        source ->
            source < Vendor.COUNT
                && (open[source] >= 0
                    || oracle.rows.stream()
                        .anyMatch(r -> r.isAbout(place, source) && r.level() >= 0));
    List<Integer> meant = meant(order, isOpen).stream().filter(isOpen::test).toList();
    Set<Integer> told = step == DO ? listed() : granted(place);
    return meant.isEmpty()
        ? Verdict.NOTHING
        : decided(Verdict.of(told, Set.of()), place, meant, Oracle.NOTHING);
  }

  /// What somebody decided there, and what the configuration binds.
  private Set<Integer> listed() {
    Set<Integer> listed = decided(_ -> true);
    oracle.given(home).stream()
        .filter(given -> !Set.of("role", "user").contains(given.who()))
        .forEach(given -> listed.addAll(given.sources()));
    return listed;
  }

  private Set<Integer> decided(Predicate<Row> which) {
    return oracle.rows.stream()
        .filter(row -> !oracle.silent && row.place().space().equals(home.space()))
        .filter(which)
        .map(Row::source)
        .collect(Collectors.toSet());
  }

  private Verdict linked(Order order) {
    return Optional.ofNullable(oracle.invites.get(order.code()))
        .filter(_ -> !oracle.silent)
        .map(given -> Verdict.of(Set.copyOf(given.sources()), Set.of()))
        .map(told -> told.changing("linked " + home.space()))
        .orElse(Verdict.NOTHING);
  }

  private Verdict habit(Order order) {
    return order.options().isEmpty() || oracle.silent
        ? Verdict.NOTHING
        : Verdict.NOTHING.changing("habit " + home.channel() + home.topic());
  }

  /// It concerns everybody: only where the operator's file names the guild or chat.
  private Verdict reloaded() {
    boolean isNamed =
        oracle.configured.stream().anyMatch(given -> given.space().equals(home.space()));
    Set<Integer> all = IntStream.range(0, Vendor.COUNT).boxed().collect(Collectors.toSet());
    return isNamed && !home.isPrivate() && !oracle.silent
        ? Verdict.of(all, all).changing("reload")
        : Verdict.NOTHING;
  }

  private Set<Integer> granted(Place place) {
    int[] most = oracle.ceiling(place);
    return IntStream.range(0, Vendor.COUNT)
        .filter(source -> most[source] >= 0)
        .boxed()
        .collect(Collectors.toSet());
  }

  /// How much of each source may be told: names, and no more.
  static int[] names(Set<Integer> sources) {
    int[] most = Oracle.nothing();
    sources.forEach(source -> Arrays.fill(most, source, source + 1, 0));
    return most;
  }
}
