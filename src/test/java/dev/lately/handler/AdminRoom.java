package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Binding;
import dev.lately.access.Bindings;
import dev.lately.access.Grant;
import dev.lately.access.Invites;
import dev.lately.access.PlaceHabits;
import dev.lately.chat.Readership;
import dev.lately.command.AdminAsk;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.digest.Couriers;
import dev.lately.digest.FakeCourier;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Secret;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The real handler, grammar and codes for the administrators of a guild and a group, over what is
/// kept in memory.
final class AdminRoom {
  static final PlatformId DISCORD = new PlatformId("discord");
  static final PlatformId TELEGRAM = new PlatformId("telegram");
  static final Place CHANNEL = channel("101");
  static final Place OTHER = channel("102");
  static final Place GROUP =
      new Place(TELEGRAM, "-500", "-500", Optional.empty(), Place.Kind.GROUP);
  static final Place TOPIC =
      new Place(TELEGRAM, "-500", "-500", Optional.of("17"), Place.Kind.GROUP);
  static final Place STRANGE =
      new Place(TELEGRAM, "-666", "-666", Optional.empty(), Place.Kind.GROUP);
  static final Person STEWARD = new Person(DISCORD, "11", Set.of());
  static final Person STRANGER = new Person(DISCORD, "22", Set.of());
  static final Person CHIEF = new Person(TELEGRAM, "33", Set.of());
  static final SourceName DOCS = new SourceName("docs-guru");
  static final SourceName SITE = new SourceName("website-bot");
  static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";

  Instant now = Instant.parse("2026-11-20T12:00:00Z");
  final SortedMap<SourceName, Level> ceiling = new TreeMap<>();
  final List<Granted.Configured> configured = new ArrayList<>();
  final Set<String> listed = new HashSet<>(Set.of("100", "-500"));
  final Set<Person> administrators = new HashSet<>(Set.of(STEWARD, CHIEF));
  final List<Binding> bindings = new ArrayList<>();
  final List<AuditLog.Entry> audit = new ArrayList<>();
  final Map<Place, PlaceHabits.Habit> habits = new HashMap<>();
  final List<String> tried = new ArrayList<>();
  final List<String> spoilt = new ArrayList<>();

  /// Codes that hold.
  final Set<String> open = new HashSet<>();

  Invites.Answer linking = new Invites.Answer.Wrong(9);
  Optional<Reload> reload = Optional.empty();
  boolean auditFails;
  final ListOfSessions queries = new ListOfSessions(() -> now);
  final FakeCourier discord = new FakeCourier("discord", true);
  final FakeCourier telegram = new FakeCourier("telegram", false);
  private final ButtonCodes codes =
      new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), () -> List.of(DOCS, SITE));
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.withDigests(), 10);

  AdminRoom() {
    ceiling.put(DOCS, Level.TRANSCRIPT);
    ceiling.put(SITE, Level.TITLES);
    for (FakeCourier courier : List.of(discord, telegram)) {
      courier.stewards = (person, _) -> administrators.contains(person);
      courier.readers = Optional.of(new Readership(OptionalInt.of(12), false));
    }
  }

  static Place channel(String id) {
    return new Place(DISCORD, "100", id, Optional.empty(), Place.Kind.GROUP);
  }

  private AdminAnswer answer() {
    return new AdminAnswer(
        new AdminAnswer.Desk(
            new Couriers(List.of(discord, telegram), (_, _) -> Optional.empty()),
            new AdminAnswer.Kept(
                new KeptBindings(), new OneInvite(), new KeptAudit(), new KeptHabits()),
            new KeptGrants(),
            queries,
            reload));
  }

  /// What everybody there sees: as administrators decided, or else as it is configured, and no more
  /// than is granted.
  Sight open(Place place) {
    SortedMap<SourceName, Level> open = new TreeMap<>();
    configured.stream()
        .filter(c -> c.place().equals(place))
        .forEach(c -> open.putAll(c.sight().levels()));
    bindings.stream()
        .filter(b -> b.place().equals(place))
        .forEach(b ->
            b.level().ifPresentOrElse(l -> open.put(b.source(), l), () -> open.remove(b.source())));
    open.keySet().retainAll(ceiling.keySet());
    open.replaceAll((source, level) -> {
      Level most = ceiling.getOrDefault(source, Level.COUNTS);
      return level.isAtLeast(most) ? most : level;
    });
    return new Sight(open);
  }

  private final class KeptGrants implements Granted {
    @Override
    public boolean answers(Person person, Place place) {
      return listed.contains(place.space());
    }

    @Override
    public boolean isListed(Place place) {
      return listed.contains(place.space());
    }

    @Override
    public Sight ceiling(Place place) {
      return listed.contains(place.space()) ? new Sight(ceiling) : Sight.NOTHING;
    }

    @Override
    public Sight open(Place place) {
      return AdminRoom.this.open(place);
    }

    @Override
    public List<Configured> configured(Place home) {
      return configured.stream().filter(c -> c.place().space().equals(home.space())).toList();
    }
  }

  private final class KeptBindings implements Bindings {
    @Override
    public List<Binding> in(PlatformId platform, String space) {
      return bindings.stream()
          .filter(b -> b.place().platform().equals(platform) && b.place().space().equals(space))
          .toList();
    }

    @Override
    public void keep(Binding binding) {
      bindings.removeIf(
          b -> b.place().equals(binding.place()) && b.source().equals(binding.source()));
      bindings.add(binding);
    }
  }

  private final class OneInvite implements Invites {
    @Override
    public void keep(String code, Grant grant, Instant until) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer use(String code, Person person, Place place) {
      tried.add(code + " " + place.space());
      return linking;
    }

    @Override
    public boolean spoil(String code, Person person, Place place) {
      spoilt.add(code + " " + place.space());
      return open.remove(code);
    }

    @Override
    public List<Grant> of(PlatformId platform, String space) {
      return List.of();
    }
  }

  /// Gives entries of everywhere, as no real one would.
  private final class KeptAudit implements AuditLog {
    @Override
    public void note(Entry entry) {
      if (auditFails && entry.mustBeKept()) {
        throw new IllegalStateException("not written");
      }
      audit.add(entry);
    }

    @Override
    public List<Entry> read(Wanted wanted) {
      AuditLog.Part part = wanted.part();
      return audit.reversed().stream()
          .filter(e -> wanted.who().stream().allMatch(e.who().id()::equals))
          .filter(e -> part.before().stream().allMatch(e.at()::isBefore))
          .skip(part.skipped())
          .limit(part.most())
          .toList();
    }
  }

  private final class KeptHabits implements PlaceHabits {
    @Override
    public Habit of(Place place) {
      return habits.getOrDefault(place, Habit.NONE);
    }

    @Override
    public void keep(Place place, Habit habit) {
      habits.put(place, habit);
    }
  }

  Reply typed(Person person, Place place, String words) {
    return answer(person, place, grammar.parse(words));
  }

  Reply typed(String words) {
    return typed(STEWARD, CHANNEL, words);
  }

  Reply pressed(Person person, Place place, String code) {
    return answer(person, place, new Command.Press(code, List.of()));
  }

  /// On a message that nobody else sees.
  Reply pressedAlone(Person person, Place place, String code) {
    return answer(person, place, new Command.Press(code, List.of()).seenAlone());
  }

  /// A code typed there, and who else could read it.
  Reply linked(Person person, Place place, AdminAsk.Seen seen) {
    return answer(person, place, new Command.Admin(new AdminAsk.Link(new Secret(CODE), seen)));
  }

  Reply press(Card card, String label) {
    return pressed(STEWARD, CHANNEL, Room.button(card, label));
  }

  private Reply answer(Person person, Place place, Command command) {
    CommandHandler handler =
        new CommandHandler(
                queries,
                (_, _) -> Optional.empty(),
                codes,
                new Readers(() -> now, ZoneId.of("Europe/Berlin"), Map.of(DOCS, "Gurubase")))
            .withAdministrators(answer());
    return handler.answer(new Request(person, place, command, Locale.ENGLISH, Optional.empty()));
  }
}
