package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Deed;
import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A group that may see two sources of three, and who asks there.
final class Room {
  static final PlatformId TELEGRAM = new PlatformId("telegram");
  static final Place GROUP =
      new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  static final Place STRANGE =
      new Place(TELEGRAM, "-666", "-666", Optional.empty(), Place.Kind.GROUP);
  static final Person FIRST = new Person(TELEGRAM, "11", Set.of());
  static final Person SECOND = new Person(TELEGRAM, "22", Set.of());
  static final SourceName DOCS = new SourceName("docs-guru");
  static final SourceName SITE = new SourceName("website-bot");
  static final SourceName SECRET = new SourceName("secret-bot");
  static final Set<SourceName> VISIBLE = Set.of(DOCS, SITE);
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /// Sources that the group may no longer see.
  final Set<SourceName> hidden = new TreeSet<>();

  Instant now = Instant.parse("2026-11-20T12:00:00Z");
  final ListOfSessions queries = new ListOfSessions(() -> now);
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);
  private final ButtonCodes codes =
      new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), () -> List.of(DOCS, SITE));

  /// One that just began, with no memory but that of its key.
  private CommandHandler handler() {
    return new CommandHandler(
        queries,
        (person, place) -> place.space().equals("-100") ? Optional.of(rights()) : Optional.empty(),
        codes,
        readers());
  }

  /// With a list of two pages.
  static Room withSessions() {
    Room room = new Room();
    for (int i = 0; i < 14; i++) {
      room.queries.sessions.add(room.session(i % 2 == 0 ? DOCS : SITE, i));
    }
    return room;
  }

  private Session session(SourceName source, int hours) {
    return new Session(
        new SessionRef(source, "session-" + hours),
        Optional.of("How do I rotate the API key of docker " + hours + "?"),
        Optional.empty(),
        Times.of(Optional.of(now.minus(Duration.ofHours(hours))), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  private Rights rights() {
    List<SourceName> seen = VISIBLE.stream().filter(s -> !hidden.contains(s)).toList();
    return Rights.alone(Sight.of(seen, Level.CONTACT));
  }

  private Readers readers() {
    return new Readers(() -> now, BERLIN, Map.of(DOCS, "Gurubase", SITE, "Chatsistant"));
  }

  Reply typed(String words) {
    return answer(FIRST, GROUP, grammar.parse(words));
  }

  /// The numbers of seven days, drawn in a way of the test's own.
  Reply stats(StatsAnswer.Charts charts) {
    Command.Stats week = (Command.Stats) grammar.parse("stats");
    Request request = new Request(FIRST, GROUP, week, Locale.ENGLISH, Optional.empty());
    Asked asked =
        new Asked(
            request,
            readers().of(request),
            new Leave(rights(), Deed.STATS, false, () -> Optional.of(rights())),
            codes,
            Optional.empty(),
            AuditLog.NONE);
    return new StatsAnswer(queries, charts).answer(asked, week);
  }

  Reply typed(Place place, String words) {
    return answer(FIRST, place, grammar.parse(words));
  }

  /// What is said now in the stead of what was answered to those words.
  Optional<Reply> refused(Place place, String words) {
    return refused(place, grammar.parse(words));
  }

  Optional<Reply> refused(Place place, Command command) {
    return handler().refusal(new Request(FIRST, place, command, Locale.ENGLISH, Optional.empty()));
  }

  Reply pressed(Person person, Place place, String code) {
    return answer(person, place, new Command.Press(code, List.of()));
  }

  /// On a message that nobody else sees.
  Reply pressedAlone(Person person, Place place, String code) {
    return answer(person, place, new Command.Press(code, List.of()).seenAlone());
  }

  /// A form whose code that is, with those words in it.
  Reply filled(Person person, Place place, String code, String words) {
    return answer(person, place, new Command.Press(code, List.of(words)));
  }

  private Reply answer(Person person, Place place, Command command) {
    return handler().answer(new Request(person, place, command, Locale.ENGLISH, Optional.empty()));
  }

  /// The code of the button of that label.
  static String button(Card card, String label) {
    return buttons(card).stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow()
        .code();
  }

  static List<Control.Button> buttons(Card card) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Buttons(var buttons) ? buttons.stream() : null)
        .toList();
  }

  /// From one down to another.
  static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(to, from).mapToObj(i -> String.valueOf(from - (i - to))).toList();
  }

  static String text(Card card) {
    return card.blocks().stream().map(Room::text).collect(Collectors.joining("\n"));
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> text.plain();
      case Block.Notice(_, var text) -> text.plain();
      case Block.Paragraph(var text) -> text.plain();
      case Block.Speech speech ->
          speech.lines().stream().map(Text::plain).collect(Collectors.joining("\n"));
      case Block.Footer(var text) -> text.plain();
      case Block.Group group -> group.heading().plain();
      case Block.Facts(var facts) ->
          facts.stream()
              .map(fact -> fact.label() + ": " + fact.value().plain())
              .collect(Collectors.joining("\n"));
    };
  }
}
