package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.Action;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CodeStamp;
import dev.lately.command.Command;
import dev.lately.command.PassingViews;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.model.Facts;
import dev.lately.model.Filter;
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
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The list behind the button of a digest, over a day on which the clock was set back.
class BrowseTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Place GROUP =
      new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  private static final Person READER = new Person(TELEGRAM, "11", Set.of());
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-10-26T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
  private static final Window WINDOW =
      new Window(
          DAY.atStartOfDay(BERLIN).toInstant(), DAY.plusDays(1).atStartOfDay(BERLIN).toInstant());

  private final ListOfSessions queries = new ListOfSessions(() -> NOW);
  private final ButtonCodes codes =
      new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), () -> List.of(DOCS));
  private final CommandHandler handler =
      new CommandHandler(
          queries,
          (_, _) -> Optional.of(Rights.alone(Sight.of(Set.of(DOCS), Level.CONTACT))),
          codes,
          new Readers(() -> NOW, BERLIN, Map.of(DOCS, "Gurubase")));

  /// One every half an hour from the day before to now: 50 on the day of 25 hours.
  @BeforeEach
  void sessionsOfThreeDays() {
    IntStream.range(0, 130).mapToObj(BrowseTest::session).forEach(queries.sessions::add);
    queries.sessions.add(undated());
    queries.reports.add(
        new SourceReport(DOCS, Optional.of(NOW), false, false, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20})
  void itsPagesReachEverySessionOfTheDayAndNoneElse(int size) {
    Card card = ((Reply.Private) press(GROUP, browse(size))).card();
    List<String> titles = new ArrayList<>(titles(card));
    for (Optional<String> next = next(card); next.isPresent(); next = next(card)) {
      card = press(GROUP, next.orElseThrow()).card();
      titles.addAll(titles(card));
    }
    List<String> expected =
        queries.sessions.stream()
            .filter(s -> s.times().lastActivity().filter(WINDOW::holds).isPresent())
            .map(s -> s.title().orElseThrow())
            .toList();
    assertThat(expected).hasSize(50);
    assertThat(titles).containsExactlyElementsOf(expected);
  }

  @Test
  void everyPageSaysTheDay() {
    Card first = press(GROUP, browse(10)).card();
    Card second = press(GROUP, next(first).orElseThrow()).card();
    assertThat(List.of(heading(first), heading(second)))
        .containsOnly("Sessions · all sources · Sunday 25 October");
    assertThat(footer(second)).contains("Page 2 of 5 · 50 sessions");
  }

  @Test
  void theDigestStaysAndTheListIsAMessageOfItsOwnInAPrivateChatToo() {
    Place chat = Place.privateTo(READER);
    assertThat(press(chat, browse(chat, 10))).isInstanceOf(Reply.Private.class);
    Reply.Private copy = (Reply.Private) press(GROUP, browse(10));
    assertThat(copy.code()).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(heading(press(chat, copy.code()).card())).contains("Sunday 25 October");
  }

  @Test
  void whereNothingIsLeftOfTheDayTheListCanBeWidened() {
    queries.sessions.removeIf(s -> s.times().lastActivity().filter(WINDOW::holds).isPresent());
    Card card = press(GROUP, browse(10)).card();
    Control.Button all = ((Control.Buttons) card.controls().getFirst()).buttons().getFirst();
    assertThat(all.label()).isEqualTo("All sessions");
    assertThat(titles(press(GROUP, all.code()).card())).hasSize(10);
  }

  private String browse(int size) {
    return browse(GROUP, size);
  }

  /// As it stands under a digest, which nobody asked.
  private String browse(Place place, int size) {
    View view = View.all(size).withFilter(Filter.NONE.in(WINDOW));
    Press press =
        new Press(Action.BROWSE, view, NOW, Press.Spot.at(0), new Press.Asker(0), Optional.empty());
    return new CodeStamp(codes, place, press).code(Action.BROWSE, 0);
  }

  private Reply press(Place place, String code) {
    return handler.answer(
        new Request(
            READER, place, new Command.Press(code, List.of()), Locale.ENGLISH, Optional.empty()));
  }

  private static Optional<String> next(Card card) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Pager pager ? pager.next().stream() : null)
        .findFirst();
  }

  private static List<String> titles(Card card) {
    return card.blocks().stream()
        .flatMap(b -> b instanceof Block.Group group ? group.rows().stream() : null)
        .map(row -> row.title().plain())
        .toList();
  }

  private static String heading(Card card) {
    return ((Block.Heading) card.blocks().getFirst()).text().plain();
  }

  private static String footer(Card card) {
    return ((Block.Footer) card.blocks().getLast()).text().plain();
  }

  private static Session session(int number) {
    Instant at = NOW.minusSeconds(1_800L * number);
    return new Session(
        new SessionRef(DOCS, "id-" + number),
        Optional.of("question " + number),
        Optional.empty(),
        Times.of(Optional.of(at), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  private static Session undated() {
    return new Session(
        new SessionRef(DOCS, "undated"),
        Optional.of("undated"),
        Optional.empty(),
        Times.NONE,
        Facts.NONE,
        Optional.empty());
  }
}
