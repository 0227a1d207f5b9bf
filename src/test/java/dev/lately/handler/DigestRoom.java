package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.FakeCourier;
import dev.lately.digest.Harvester;
import dev.lately.digest.SourcesDigest;
import dev.lately.digest.Usual;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.MemoryDayCounts;
import dev.lately.subscription.MemoryDeliveries;
import dev.lately.subscription.MemorySubscriptions;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The real handler, grammar and codes over books in memory, two platforms and a list of sessions;
/// it is Tuesday, 3 November 2026, 09:30 in Berlin.
final class DigestRoom {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final PlatformId DISCORD = new PlatformId("discord");
  static final PlatformId TELEGRAM = new PlatformId("telegram");
  static final Place CHANNEL = channel("100", "101");
  static final Place OTHER = channel("100", "102");
  static final Place GROUP =
      new Place(TELEGRAM, "-500", "-500", Optional.empty(), Place.Kind.GROUP);
  static final Place TERMINAL =
      new Place(PlatformId.TERMINAL, "terminal", "terminal", Optional.empty(), Place.Kind.PRIVATE);
  static final Person STEWARD = new Person(DISCORD, "11", Set.of());
  static final Person STRANGER = new Person(DISCORD, "22", Set.of());
  static final Person OPERATOR = new Person(PlatformId.TERMINAL, "operator", Set.of());
  static final Person READER = new Person(TELEGRAM, "33", Set.of());
  static final SourceName DOCS = new SourceName("docs-guru");
  static final SourceName SITE = new SourceName("website-bot");

  Instant now = Instant.parse("2026-11-03T08:30:00Z");
  final ListOfSessions queries = new ListOfSessions(() -> now);
  final FakeCourier discord = new FakeCourier("discord", true);
  final FakeCourier telegram = new FakeCourier("telegram", false);
  final MemorySubscriptions subscriptions = new MemorySubscriptions();
  final MemoryDeliveries deliveries = new MemoryDeliveries(subscriptions);
  final MemoryDayCounts counts = new MemoryDayCounts();
  final Set<SourceName> visible = new HashSet<>(Set.of(DOCS, SITE));

  final List<AuditLog.Entry> written = new ArrayList<>();
  private final AuditLog audit =
      new AuditLog() {
        @Override
        public void note(Entry entry) {
          written.add(entry);
        }

        @Override
        public List<Entry> read(Wanted wanted) {
          return written;
        }
      };

  /// What is seen where it is less.
  final Map<Place, Sight> less = new HashMap<>();

  /// What not everybody may read.
  final Set<SourceName> unbound = new HashSet<>();

  final Set<String> closed = new HashSet<>(Set.of("900"));
  private final ButtonCodes codes =
      new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), () -> List.of(DOCS, SITE));
  final Readers readers =
      new Readers(() -> now, BERLIN, Map.of(DOCS, "Gurubase", SITE, "Chatsistant"));
  final SealedButtons buttons = new SealedButtons(codes, () -> now);
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.withDigests(), 10);
  private final CommandHandler handler = handler(subscriptions);
  Optional<ZoneId> zone = Optional.empty();

  DigestRoom() {
    discord.stewards = (person, _) -> person.equals(STEWARD);
    telegram.stewards = (person, _) -> person.equals(READER);
    session(DOCS, "a", "2026-11-02T10:00:00Z");
    session(SITE, "b", "2026-11-02T20:00:00Z");
    session(DOCS, "c", "2026-11-01T20:00:00Z");
    for (SourceName source : List.of(DOCS, SITE)) {
      queries.reports.add(
          new SourceReport(
              source, Optional.of(now), false, false, Optional.empty(), Optional.empty()));
    }
  }

  /// The handler over other books.
  CommandHandler handler(Subscriptions kept) {
    Couriers couriers = new Couriers(List.of(discord, telegram), this::rights);
    SourcesDigest writer =
        new SourcesDigest(
            new Harvester(queries, this::rights),
            new Usual(counts),
            buttons,
            new SourcesDigest.Desk(() -> now, Map.of(DOCS, "Gurubase")));
    return new CommandHandler(queries, this::rights, codes, readers)
        .withAudit(audit)
        .withDigests(
            new DigestAnswer(
                new DigestAnswer.Desk(new Books(kept, deliveries), couriers, writer, () -> now)));
  }

  private Optional<Rights> rights(Person person, Place place) {
    return closed.contains(place.space()) || (place.isPrivate() && !place.equals(TERMINAL))
        ? Optional.empty()
        : Optional.of(rights(less.getOrDefault(place, Sight.of(visible, Level.CONTACT))));
  }

  private Rights rights(Sight alone) {
    SortedMap<SourceName, Level> open = new TreeMap<>(alone.levels());
    open.keySet().removeAll(unbound);
    return new Rights(alone, new Sight(open));
  }

  private void session(SourceName source, String id, String last) {
    queries.sessions.add(
        new Session(
            new SessionRef(source, id),
            Optional.of("Title of " + id),
            Optional.empty(),
            Times.of(Optional.of(Instant.parse(last)), Optional.empty(), false),
            Facts.NONE,
            Optional.empty()));
  }

  static Place channel(String guild, String id) {
    return new Place(DISCORD, guild, id, Optional.empty(), Place.Kind.GROUP);
  }

  void moveTo(String instant) {
    now = Instant.parse(instant);
  }

  Reply typed(String words) {
    return typed(STEWARD, CHANNEL, words);
  }

  Reply typed(Person person, Place place, String words) {
    return answer(handler, person, place, grammar.parse(words));
  }

  Reply typed(CommandHandler other, String words) {
    return answer(other, STEWARD, CHANNEL, grammar.parse(words));
  }

  String said(String words) {
    return text(typed(words).card());
  }

  String said(Person person, Place place, String words) {
    return text(typed(person, place, words).card());
  }

  Reply pressed(Person person, Place place, String code) {
    return answer(handler, person, place, new Command.Press(code, List.of()));
  }

  Reply pressed(CommandHandler other, String code) {
    return answer(other, STEWARD, CHANNEL, new Command.Press(code, List.of()));
  }

  private Reply answer(CommandHandler by, Person person, Place place, Command command) {
    return by.answer(new Request(person, place, command, Locale.ENGLISH, zone));
  }

  /// Adds one that comes every day at 09:00 in Berlin.
  Subscription daily() {
    return added("at:09:00");
  }

  Subscription added(String words) {
    typed("digest add " + words);
    return last();
  }

  Subscription last() {
    return subscriptions.after(0, 1000).getLast();
  }

  Subscription now(Subscription subscription) {
    return subscriptions.find(subscription.id()).orElseThrow();
  }

  String next(Subscription subscription) {
    return subscriptions.next(subscription.id()).orElseThrow().toString();
  }

  /// Settles the digest of a date as the schedule would.
  void delivered(Subscription subscription, String date, Outcome outcome) {
    LocalDate day = LocalDate.parse(date);
    Instant due = subscription.terms().rhythm().due(day);
    Delivery planned = new Delivery(subscription.id(), day, day, due, new Outcome.Planned(), due);
    Instant next = subscription.terms().rhythm().due(subscription.terms().rhythm().nextAfter(due));
    deliveries.plan(List.of(new Deliveries.Plan(List.of(planned), next)));
    deliveries.settle(planned, outcome, due.plus(Duration.ofSeconds(5)));
  }

  static String code(Card card, String label) {
    return buttons(card).stream()
        .filter(button -> button.label().equals(label))
        .map(Control.Button::code)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " but " + buttons(card)));
  }

  static List<Control.Button> buttons(Card card) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Buttons(var some) ? some.stream() : null)
        .toList();
  }

  static String text(Card card) {
    return card.blocks().stream().map(DigestRoom::text).collect(Collectors.joining("\n"));
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Heading(Text text) -> text.plain();
      case Block.Notice(var _, Text text) -> text.plain();
      case Block.Paragraph(Text text) -> text.plain();
      case Block.Speech speech ->
          speech.lines().stream().map(Text::plain).collect(Collectors.joining("\n"));
      case Block.Footer(Text text) -> text.plain();
      case Block.Facts(var facts) ->
          facts.stream()
              .map(fact -> fact.label() + ": " + fact.value().plain())
              .collect(Collectors.joining("\n"));
      case Block.Group(var _, Text heading, var rows) ->
          heading.plain()
              + rows.stream().map(row -> "\n" + row.title().plain()).collect(Collectors.joining());
    };
  }

  /// The lines to type that a card shows.
  static List<String> lines(Card card) {
    return card.blocks().stream()
        .flatMap(
            block -> block instanceof Block.Paragraph(Text text) ? text.spans().stream() : null)
        .flatMap(span -> span instanceof Span.Code(String line) ? Stream.of(line) : null)
        .toList();
  }
}
