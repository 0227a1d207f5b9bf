package dev.lately.secrecy;

import dev.lately.access.AuditLog;
import dev.lately.access.Binding;
import dev.lately.access.Bindings;
import dev.lately.access.Grant;
import dev.lately.access.Invites;
import dev.lately.access.PlaceHabits;
import dev.lately.handler.Reload;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the program keeps in its database, in memory and apart from what the oracle knows; it says
/// nothing while the world's is silent.
final class Ledger {
  /// How what a reload tells is known again.
  static final String RELOADED = "zzreloaded";

  private static final int NOTED = 60;

  private final World world;
  private final List<Binding> rows = new ArrayList<>();
  private final Map<String, List<Grant>> links = new HashMap<>();
  private final Deque<AuditLog.Entry> notes = new ArrayDeque<>();
  private final Map<Place, PlaceHabits.Habit> habits = new HashMap<>();

  /// What administrators changed since somebody looked last, a line each.
  final List<String> changes = new ArrayList<>();

  /// Whether a code ended since others could read it.
  boolean spoilt;

  Ledger(World world) {
    this.world = world;
  }

  /// As another process left it.
  void open() {
    rows.clear();
    links.clear();
    for (Oracle.Row row : world.oracle.rows) {
      rows.add(
          new Binding(
              row.place(),
              Given.name(row.source()),
              row.level() < 0 ? Optional.empty() : Optional.of(Level.values()[row.level()]),
              Person.nobody(row.place().platform(), Set.of()),
              world.now));
    }
    world.oracle.linked.forEach(
        given -> links.computeIfAbsent(given.space(), _ -> new ArrayList<>()).add(given.grant()));
  }

  /// How a row reads among the changes.
  static String row(Place place, int source, int level) {
    return "row "
        + place.channel()
        + place.topic()
        + " "
        + Given.name(source)
        + " "
        + (level < 0 ? "shut" : Level.values()[level]);
  }

  private void listen() {
    if (world.oracle.silent) {
      throw new IllegalStateException("the database is silent");
    }
  }

  Bindings bindings() {
    return new Bindings() {
      @Override
      public List<Binding> in(PlatformId platform, String space) {
        listen();
        return rows.stream()
            .filter(row -> row.place().platform().equals(platform))
            .filter(row -> row.place().space().equals(space))
            .toList();
      }

      @Override
      public void keep(Binding row) {
        listen();
        rows.removeIf(r -> r.place().equals(row.place()) && r.source().equals(row.source()));
        rows.add(row);
        int level = row.level().map(Level::ordinal).orElse(Oracle.NOTHING);
        int source = Kind.in(row.source().value()).getFirst().source();
        changes.add(row(row.place(), source, level));
      }
    };
  }

  Invites invites() {
    return new Invites() {
      @Override
      public void keep(String code, Grant grant, Instant until) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Answer use(String code, Person person, Place place) {
        listen();
        Given given = world.oracle.invites.get(code);
        if (given == null) {
          return new Answer.Wrong(TRIES);
        }
        links.computeIfAbsent(place.space(), _ -> new ArrayList<>()).add(given.grant());
        changes.add("linked " + place.space());
        return new Answer.Linked(given.grant());
      }

      @Override
      public boolean spoil(String code, Person person, Place place) {
        spoilt = !world.oracle.silent && world.oracle.invites.containsKey(code);
        return spoilt;
      }

      @Override
      public List<Grant> of(PlatformId platform, String space) {
        listen();
        return List.copyOf(links.getOrDefault(space, List.of()));
      }
    };
  }

  PlaceHabits habits() {
    return new PlaceHabits() {
      @Override
      public Habit of(Place place) {
        return world.oracle.silent ? Habit.NONE : habits.getOrDefault(place, Habit.NONE);
      }

      @Override
      public void keep(Place place, Habit habit) {
        listen();
        habits.put(place, habit);
        changes.add("habit " + place.channel() + place.topic());
      }
    };
  }

  /// Gives entries of everywhere, as no real one would; each says where it is from.
  AuditLog audit() {
    return new AuditLog() {
      @Override
      public void note(Entry entry) {
        if (world.oracle.silent && entry.mustBeKept()) {
          throw new IllegalStateException("not written");
        }
        notes.addFirst(
            new Entry(
                entry.at(),
                entry.who(),
                entry.where(),
                entry.what(),
                entry.sources(),
                Optional.of(from(entry.where().space()))));
        if (notes.size() > NOTED) {
          notes.removeLast();
        }
      }

      @Override
      public List<Entry> read(Wanted wanted) {
        listen();
        return notes.stream()
            .filter(entry -> wanted.who().stream().allMatch(entry.who().id()::equals))
            .toList();
      }
    };
  }

  static String from(String space) {
    return "zzfrom" + space + "morf";
  }

  /// All that the operator's file names.
  Reload.Outcome reload() {
    changes.add("reload");
    List<String> lines = new ArrayList<>(List.of(RELOADED));
    for (int i = 0; i < Vendor.COUNT; i++) {
      lines.add("sources." + Given.name(i));
    }
    return world.chance(50) ? new Reload.Outcome.Taken(lines) : new Reload.Outcome.Wrong(lines);
  }
}
