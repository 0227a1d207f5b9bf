package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.Looks;
import dev.lately.command.PassingLooks;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Mark;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.view.Card;
import dev.lately.view.CardWords;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is new since somebody last looked, as it is asked, shown and pressed.
class NewTest {
  private static final Person ZOE = Room.FIRST;
  private static final Person ADAM = Room.SECOND;
  private static final Place ALONE = Place.privateTo(ZOE);

  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final ListOfSessions queries = new ListOfSessions(() -> now);
  private final Looks looks = new PassingLooks();
  private final ButtonCodes codes =
      new ButtonCodes(
          () -> List.of(new byte[32]), new PassingViews(), () -> List.of(Room.DOCS, Room.SITE));
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);

  @BeforeEach
  void sessions() {
    active(Room.DOCS, "old", now.minus(Duration.ofDays(2)));
    active(Room.DOCS, "morning", now.minus(Duration.ofHours(3)));
    active(Room.SITE, "parcel", now.minus(Duration.ofHours(1)));
    active(Room.SECRET, "secret", now.minus(Duration.ofMinutes(1)));
    reports(false, Optional.empty());
  }

  private void active(SourceName source, String id, Instant last) {
    active(source, id, last, Optional.empty());
  }

  private void active(SourceName source, String id, Instant last, Optional<Instant> created) {
    queries.sessions.removeIf(s -> s.ref().id().equals(id));
    queries.sessions.add(
        new Session(
            new SessionRef(source, id),
            Optional.of("About " + id),
            Optional.empty(),
            Times.of(Optional.of(last), created, false),
            Facts.NONE,
            Optional.empty()));
  }

  /// Of both sources, as of now; the site may have more, or not answer.
  private void reports(boolean more, Optional<Trouble> trouble) {
    queries.reports.clear();
    queries.reports.add(
        new SourceReport(
            Room.DOCS, Optional.of(now), false, false, Optional.empty(), Optional.empty()));
    queries.reports.add(
        new SourceReport(
            Room.SITE,
            Optional.of(now).filter(_ -> trouble.isEmpty()),
            false,
            more,
            trouble,
            Optional.empty()));
  }

  private void later(Duration time) {
    now = now.plus(time);
    reports(false, Optional.empty());
  }

  /// A handler that just began: all that it knows stands in the looks, the views and the keys.
  private Reply answer(Person person, Place place, Command command) {
    CommandHandler handler =
        new CommandHandler(
                queries,
                (_, _) -> Optional.of(Rights.alone(Sight.of(Room.VISIBLE, Level.CONTACT))),
                codes,
                new Readers(() -> now, Room.BERLIN, Map.of()))
            .withLooks(looks);
    return handler.answer(new Request(person, place, command, Locale.ENGLISH, Optional.empty()));
  }

  private Reply typed(Person person, String words) {
    return answer(person, Place.privateTo(person), grammar.parse(words));
  }

  private Reply pressed(String code, String... values) {
    return answer(ZOE, ALONE, new Command.Press(code, List.of(values)));
  }

  /// The ids of its rows, as they were really shown.
  private List<String> shown(Reply reply) {
    reply.receipt().shown();
    return ids(reply);
  }

  private static List<String> ids(Reply reply) {
    return CardWords.of(reply.card())
        .lines()
        .filter(line -> line.matches("\\d+ About .*"))
        .map(line -> line.split(" ", -1)[2])
        .toList();
  }

  private SortedMap<SourceName, Mark> marks(Person person) {
    return looks.of(person).orElseThrow();
  }

  @Test
  void theFirstLookSaysSoAndShowsADay() {
    Reply first = typed(ZOE, "new");
    assertThat(first).isInstanceOf(Reply.Private.class);
    assertThat(CardWords.of(first.card()))
        .startsWith("New since Nov 19, 2026, 1:00 PM · all sources".replace(" PM", "\u202fPM"))
        .contains("This is your first look: what was active in the last 24 hours.")
        .contains("/sessions new shows what is new")
        .doesNotContain("secret");
    assertThat(shown(first)).containsExactly("parcel", "morning");
  }

  @Test
  void whatWasShownIsNewNoMore() {
    shown(typed(ZOE, "new"));
    later(Duration.ofMinutes(5));
    Card nothing = typed(ZOE, "new").card();
    assertThat(CardWords.of(nothing))
        .contains(
            "Nothing new since Nov 20, 2026, 1:00\u202fPM. Last activity: 65 min ago in website-bot.")
        .doesNotContain("first look");
    assertThat(Room.buttons(nothing))
        .extracting(Control.Button::label)
        .containsExactly("Last 24 hours", "Last 7 days", "Any time", "Refresh");
    assertThat(ids(pressed(Room.button(nothing, "Last 7 days"))))
        .containsExactly("parcel", "morning", "old");
  }

  @Test
  void whatNeverCameIsNewTheNextTime() {
    assertThat(ids(typed(ZOE, "new"))).containsExactly("parcel", "morning");
    later(Duration.ofMinutes(5));
    assertThat(shown(typed(ZOE, "new"))).containsExactly("parcel", "morning");
    later(Duration.ofMinutes(5));
    assertThat(shown(typed(ZOE, "new"))).isEmpty();
  }

  @Test
  void whatBeganIsToldFromWhatWentOn() {
    shown(typed(ZOE, "new"));
    later(Duration.ofMinutes(30));
    active(Room.SITE, "parcel", now.minusSeconds(60));
    Instant begun = now.minusSeconds(120);
    active(Room.DOCS, "fresh", begun, Optional.of(begun));
    active(Room.DOCS, "untold", now.minusSeconds(180));
    Card card = typed(ZOE, "new").card();
    assertThat(CardWords.of(card))
        .contains(
            "About parcel went on · 60 s ago · website-bot",
            "About fresh new · 2 min ago · docs-guru",
            "About untold active · 3 min ago · docs-guru");
    Control.RowPicker picker = (Control.RowPicker) card.controls().getFirst();
    assertThat(picker.rows())
        .extracting(Control.RowOption::detail)
        .containsExactly(
            "went on · 60 s ago · website-bot",
            "new · 2 min ago · docs-guru",
            "active · 3 min ago · docs-guru");
  }

  @Test
  void twoPeopleHaveMarksOfTheirOwn() {
    shown(typed(ZOE, "new"));
    assertThat(ids(typed(ADAM, "new"))).containsExactly("parcel", "morning");
    assertThat(marks(ADAM)).isEmpty();
  }

  @Test
  void onePersonIsToldOnceWhereverTheyLook() {
    shown(typed(ZOE, "new"));
    later(Duration.ofMinutes(1));
    Reply elsewhere = answer(ZOE, Room.GROUP, grammar.parse("new"));
    assertThat(CardWords.of(elsewhere.card())).contains("Nothing new since");
  }

  @Test
  void inAGroupItCountsOnceItIsOpenedInPrivate() {
    Reply.Private door = (Reply.Private) answer(ZOE, Room.GROUP, grammar.parse("new"));
    assertThat(door.code()).isNotEmpty();
    later(Duration.ofMinutes(1));
    active(Room.DOCS, "meanwhile", now);
    assertThat(shown(pressed(door.code()))).containsExactly("parcel", "morning");
    later(Duration.ofMinutes(1));
    assertThat(shown(typed(ZOE, "new"))).containsExactly("meanwhile");
  }

  @Test
  void pagesStayWhatTheyWereThoughTheMarkMovedAndLatelyBeganAnew() {
    IntStream.range(0, 25).forEach(i -> active(Room.DOCS, "n" + i, now.minusSeconds(i)));
    Reply first = typed(ZOE, "new");
    assertThat(shown(first)).hasSize(10);
    later(Duration.ofMinutes(1));
    assertThat(shown(typed(ZOE, "new"))).isEmpty();
    Control.Pager pager = pager(first.card());
    Reply second = pressed(pager.next().orElseThrow());
    assertThat(shown(second)).startsWith("n10").hasSize(10);
    queries.remembered.clear();
    Reply last = pressed(pager(second.card()).last().orElseThrow());
    assertThat(CardWords.of(last.card())).contains("The list was asked anew");
    assertThat(ids(last)).contains("parcel", "morning").hasSize(7);
    assertThat(CardWords.of(last.card())).startsWith("New since Nov 19, 2026");
    assertThat(ids(pressed(Room.button(last.card(), "Refresh")))).hasSize(10);
  }

  @Test
  void aLaterPageOfAListAskedAnewIsNoLook() {
    IntStream.range(0, 25).forEach(i -> active(Room.DOCS, "n" + i, now.minusSeconds(i)));
    Reply first = typed(ZOE, "new");
    shown(first);
    later(Duration.ofMinutes(1));
    active(Room.DOCS, "unseen", now);
    queries.remembered.clear();
    shown(pressed(pager(first.card()).next().orElseThrow()));
    assertThat(shown(typed(ZOE, "new"))).containsExactly("unseen");
  }

  @Test
  void refreshKeepsWhatIsNewAndShowsWhatCame() {
    Reply first = typed(ZOE, "new");
    shown(first);
    later(Duration.ofMinutes(1));
    active(Room.DOCS, "came", now);
    assertThat(shown(pressed(Room.button(first.card(), "Refresh"))))
        .containsExactly("came", "parcel", "morning");
    assertThat(shown(typed(ZOE, "new"))).isEmpty();
  }

  @Test
  void aSourceThatIsDownKeepsItsMark() {
    shown(typed(ZOE, "new"));
    Mark before = marks(ZOE).get(Room.SITE);
    later(Duration.ofMinutes(30));
    active(Room.SITE, "missed", now);
    active(Room.DOCS, "seen", now);
    queries.sessions.removeIf(s -> s.ref().source().equals(Room.SITE));
    reports(false, Optional.of(new Trouble.VendorError(503)));
    Reply down = typed(ZOE, "new");
    assertThat(CardWords.of(down.card()))
        .contains("Not everything new of website-bot could be read; it will be shown next time.");
    assertThat(shown(down)).containsExactly("seen");
    assertThat(marks(ZOE)).containsEntry(Room.SITE, before);
    later(Duration.ofMinutes(1));
    active(Room.SITE, "missed", now.minusSeconds(60));
    Reply back = typed(ZOE, "new");
    assertThat(CardWords.of(back.card()))
        .startsWith("New since Nov 20, 2026, 1:30")
        .contains("Longer ago: website-bot since Nov 20, 2026, 1:00");
    assertThat(shown(back)).containsExactly("missed");
  }

  @Test
  void aSourceThatIsReadInPartKeepsItsMark() {
    shown(typed(ZOE, "new"));
    later(Duration.ofMinutes(1));
    active(Room.SITE, "top", now);
    reports(true, Optional.empty());
    assertThat(shown(typed(ZOE, "new"))).containsExactly("top");
    later(Duration.ofMinutes(1));
    assertThat(shown(typed(ZOE, "new"))).containsExactly("top");
    assertThat(shown(typed(ZOE, "new"))).isEmpty();
  }

  @Test
  void aSourceThatIsDownAtTheFirstLookLosesNothingOfThatDay() {
    Instant begun = now.minus(Duration.ofHours(20));
    reports(false, Optional.of(new Trouble.VendorError(503)));
    shown(typed(ZOE, "new"));
    later(Duration.ofHours(30));
    active(Room.SITE, "parcel", begun);
    assertThat(shown(typed(ZOE, "new website"))).containsExactly("parcel");
  }

  @Test
  void onlyTheSourceThatWasListedIsSeen() {
    assertThat(marks(ZOE)).isEmpty();
    queries.reports.removeLast();
    Reply docs = typed(ZOE, "new docs");
    assertThat(CardWords.of(docs.card())).contains(" · docs-guru");
    assertThat(shown(docs)).containsExactly("morning");
    assertThat(marks(ZOE)).containsOnlyKeys(Room.DOCS);
    reports(false, Optional.empty());
    assertThat(shown(typed(ZOE, "new"))).containsExactly("parcel");
  }

  @Test
  void anotherSourceIsChosenWithItsOwnMark() {
    shown(typed(ZOE, "new"));
    later(Duration.ofMinutes(1));
    active(Room.DOCS, "d", now);
    active(Room.SITE, "s", now);
    Card card = typed(ZOE, "new docs").card();
    String picker = picker(card).code();
    assertThat(ids(pressed(picker, "website-bot"))).containsExactly("s");
    Card site = pressed(sources(card).get(1).code()).card();
    assertThat(CardWords.of(site)).contains("About s ").doesNotContain("About d ");
    Card all = pressed(sources(site).get(1).code()).card();
    assertThat(CardWords.of(all)).contains("About s ", "About d ");
  }

  @Test
  void aMistypedSourceIsSuggestedAndAForbiddenOneUnknown() {
    assertThat(CardWords.of(typed(ZOE, "new docs-gru").card()))
        .contains("There is no source docs-gru.", "Did you mean docs-guru?")
        .doesNotContain("secret");
    assertThat(CardWords.of(typed(ZOE, "new secret-bot").card()))
        .startsWith("There is no source secret-bot.")
        .contains("Allowed: docs-guru, website-bot.");
    String long4000 = "x".repeat(4_000);
    for (String words : List.of(long4000, "🙂🙂", "'; drop table looks; --", ".*", "since:7d")) {
      Reply wrong = typed(ZOE, "new " + words);
      wrong.receipt().shown();
      assertThat(CardWords.of(wrong.card())).containsPattern("There is no (source|option)");
    }
    assertThat(marks(ZOE)).isEmpty();
  }

  @Test
  void nobodyIsToldSomethingWrongWhileTheDatabaseFails() {
    Looks failing =
        new Looks() {
          @Override
          public Optional<SortedMap<SourceName, Mark>> of(Person person) {
            return Optional.empty();
          }

          @Override
          public void shown(Person person, Map<SourceName, Mark> marks) {
            throw new IllegalStateException("no database");
          }
        };
    CommandHandler handler =
        new CommandHandler(
                queries,
                (_, _) -> Optional.of(Rights.alone(Sight.of(Room.VISIBLE, Level.CONTACT))),
                codes,
                new Readers(() -> now, Room.BERLIN, Map.of()))
            .withLooks(failing);
    Request request =
        new Request(ZOE, ALONE, grammar.parse("new"), Locale.ENGLISH, Optional.empty());
    assertThat(CardWords.of(handler.answer(request).card()))
        .startsWith("Nobody can tell just now what you have seen")
        .contains("/sessions recent");
  }

  @Test
  void aSearchAmongWhatIsNewIsNoLook() {
    Card card = typed(ZOE, "new").card();
    String more = Room.button(card, "⋯");
    String search = Room.button(pressed(more).card(), "Search …");
    Reply found = pressed(search, "parcel");
    assertThat(CardWords.of(found.card())).startsWith("Search “parcel” · all sources · New since");
    assertThat(shown(found)).containsExactly("parcel");
    shown(pressed(Room.button(found.card(), "Refresh")));
    assertThat(marks(ZOE)).isEmpty();
  }

  @Test
  void aFormSaysThatItsPagesAreTurnedByPressing() {
    IntStream.range(0, 25).forEach(i -> active(Room.DOCS, "n" + i, now.minusSeconds(i)));
    assertThat(CardWords.of(pressed(pager(typed(ZOE, "new").card()).form()).card()))
        .contains("This is page 1 of your own copy.");
  }

  @Test
  void everyButtonOfItFitsIntoItsCode() {
    IntStream.range(0, 25).forEach(i -> active(Room.DOCS, "n" + i, now.minusSeconds(i)));
    Reply.Private group = (Reply.Private) answer(ZOE, Room.GROUP, grammar.parse("new"));
    Set<String> all =
        Room.buttons(pressed(group.code()).card()).stream()
            .map(Control.Button::code)
            .collect(Collectors.toSet());
    assertThat(all).hasSizeGreaterThan(3).allMatch(code -> code.length() <= 64);
  }

  private static List<Control.SourceOption> sources(Card card) {
    return picker(card).sources();
  }

  private static Control.SourcePicker picker(Card card) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.SourcePicker p ? Stream.of(p) : null)
        .findFirst()
        .orElseThrow();
  }

  private static Control.Pager pager(Card card) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Pager p ? Stream.of(p) : null)
        .findFirst()
        .orElseThrow();
  }
}
