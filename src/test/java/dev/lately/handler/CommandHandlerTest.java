package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.NoViews;
import dev.lately.command.Request;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Participant;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.CardWords;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandHandlerTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Place GROUP =
      new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  private static final Place STRANGE =
      new Place(TELEGRAM, "-666", "-666", Optional.empty(), Place.Kind.GROUP);
  private static final Person FIRST = new Person(TELEGRAM, "11", Set.of());
  private static final Person SECOND = new Person(TELEGRAM, "22", Set.of());
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final SourceName SITE = new SourceName("website-bot");
  private static final SourceName SECRET = new SourceName("secret-bot");

  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private Level level = Level.TRANSCRIPT;
  private final Set<SourceName> visible = new TreeSet<>(Set.of(DOCS, SITE));
  private final ListOfSessions queries = new ListOfSessions(() -> now);
  private final ButtonCodes codes =
      new ButtonCodes(() -> List.of(new byte[32]), new NoViews(), () -> List.of(DOCS, SITE));
  private final CommandHandler handler =
      new CommandHandler(
          queries,
          (person, place) ->
              place.space().equals("-100")
                  ? Optional.of(Rights.alone(Sight.of(visible, level)))
                  : Optional.empty(),
          codes,
          new Readers(
              () -> now,
              ZoneId.of("Europe/Berlin"),
              Map.of(DOCS, "Gurubase", SITE, "Chatsistant")));
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);

  @BeforeEach
  void thirtySessions() {
    IntStream.range(0, 30)
        .mapToObj(i -> session(i % 2 == 0 ? DOCS : SITE, i, Duration.ofHours(6L * i)))
        .forEach(queries.sessions::add);
    queries.sessions.add(session(SECRET, 99, Duration.ZERO));
    queries.reports.add(report(DOCS, Optional.of(now), Optional.empty()));
  }

  @Test
  void recentIsAListByRecencyInTheReadersZone() {
    Card card = typed("recent").card();
    assertThat(headings(card)).containsExactly("Today: 3", "Last 7 days: 27");
    assertThat(text(card))
        .startsWith("Sessions · all sources")
        .contains("question 0 of docs-guru", "6 h ago · website-bot", "Page 1 of 3 · 30 sessions")
        .contains("as of 13:00 · Europe/Berlin")
        .doesNotContain("secret");
  }

  @Test
  void pagesAreTurnedAndNumberedOn() {
    Control.Pager pager = pager(typed("recent").card());
    assertThat(pager.previous()).isEmpty();
    Card second = pressed(FIRST, GROUP, pager.next().orElseThrow()).card();
    assertThat(text(second)).contains("Page 2 of 3", "question 10 of");
    assertThat(rows(second).getFirst().number()).isEqualTo(11);
    Card last = pressed(FIRST, GROUP, pager(second).last().orElseThrow()).card();
    assertThat(text(last)).contains("Page 3 of 3", "question 29 of");
    assertThat(pager(last).next()).isEmpty();
  }

  @Test
  void aPressOfTheAskerChangesTheMessageAndAStrangersOpensACopy() {
    String next = pager(typed("recent").card()).next().orElseThrow();
    assertThat(pressed(FIRST, GROUP, next)).isInstanceOf(Reply.Open.class);
    Reply.Private copy = (Reply.Private) pressed(SECOND, GROUP, next);
    assertThat(text(copy.card())).contains("Page 2 of 3");
    String onwards = pager(copy.card()).next().orElseThrow();
    assertThat(pressed(SECOND, GROUP, onwards)).isInstanceOf(Reply.Open.class);
  }

  @Test
  void aPrivateCopyLivesByTheRightsOfItsGroupForADay() {
    String next = pager(typed("recent").card()).next().orElseThrow();
    String code = ((Reply.Private) pressed(SECOND, GROUP, next)).code();
    assertThat(code).matches("[A-Za-z0-9_-]{1,64}");
    Place chat = Place.privateTo(SECOND);
    Card card = pressed(SECOND, chat, code).card();
    assertThat(text(card)).contains("Page 2 of 3");
    assertThat(text(pressed(SECOND, chat, pager(card).next().orElseThrow()).card()))
        .contains("Page 3 of 3");
    assertThat(text(pressed(FIRST, Place.privateTo(FIRST), code).card()))
        .contains("does not answer here");
    now = now.plus(Duration.ofHours(25));
    assertThat(text(pressed(SECOND, chat, code).card())).contains("ended after a day");
  }

  @Test
  void aRowOpensItsCardForThePresserAlone() {
    Control.RowPicker picker = control(typed("recent").card(), Control.RowPicker.class);
    Reply reply = pressed(FIRST, GROUP, picker.rows().get(2).code());
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).startsWith("question 2 of docs-guru").contains("Id id-2");
  }

  @Test
  void aRowThatMovedIsStillTheSameSession() {
    String code = control(typed("recent").card(), Control.RowPicker.class).rows().get(2).code();
    queries.remembered.clear();
    now = now.plusSeconds(60);
    queries.sessions.add(session(DOCS, 77, Duration.ofMinutes(-1)));
    assertThat(text(pressed(FIRST, GROUP, code).card())).startsWith("question 2 of docs-guru");
    queries.sessions.removeIf(s -> s.ref().id().equals("id-2"));
    queries.remembered.clear();
    assertThat(text(pressed(FIRST, GROUP, code).card())).contains("no longer in the list");
  }

  @Test
  void aListThatIsNoLongerInMemoryIsAskedAnewAndSaysSo() {
    String next = pager(typed("recent").card()).next().orElseThrow();
    queries.remembered.clear();
    assertThat(text(pressed(FIRST, GROUP, next).card())).contains("asked anew", "Page 2 of 3");
  }

  @Test
  void jumpsGoToTheFirstPageOfTheirGroup() {
    Control.Buttons jumps = control(typed("recent size:5").card(), Control.Buttons.class);
    assertThat(jumps.buttons())
        .extracting(b -> b.label() + b.enabled())
        .containsExactly("Todaytrue", "7 daystrue", "Olderfalse");
    assertThat(text(pressed(FIRST, GROUP, jumps.buttons().get(1).code()).card()))
        .contains("Page 1 of 6");
  }

  @Test
  void theFormTakesAPageOrADateAndNothingElse() {
    String form = pager(typed("recent").card()).form();
    assertThat(text(pressed(FIRST, GROUP, form, "3").card())).contains("Page 3 of 3");
    assertThat(text(pressed(FIRST, GROUP, form, "2026-11-17").card())).contains("Page 2 of 3");
    assertThat(text(pressed(FIRST, GROUP, form, "999").card()))
        .contains("There is no page 999", "Page 3 of 3");
    assertThat(text(pressed(FIRST, GROUP, form, "0").card())).contains("Type a page number");
    assertThat(text(pressed(FIRST, GROUP, form, "soon").card())).contains("Type a page number");
    assertThat(text(pressed(FIRST, GROUP, form, "+999999999-12-31").card()))
        .contains("Type a page number");
    assertThat(text(pressed(FIRST, GROUP, form, "2026-02-30").card()))
        .contains("Type a page number");
    assertThat(text(pressed(FIRST, GROUP, form).card())).contains("/recent size:10 page:7");
  }

  @Test
  void sourcesAreChosenAndUnchosen() {
    Control.SourcePicker picker = control(typed("recent").card(), Control.SourcePicker.class);
    Card one = pressed(FIRST, GROUP, picker.code(), "website-bot", "secret-bot").card();
    assertThat(text(one))
        .contains("Sessions · website-bot", "15 sessions")
        .doesNotContain("secret");
    assertThat(text(pressed(FIRST, GROUP, picker.code()).card())).contains("all sources");
    assertThat(text(pressed(FIRST, GROUP, picker.sources().getFirst().code()).card()))
        .contains("Sessions · docs-guru");
  }

  @Test
  void aTypedSourceMayBeTheBeginningOfItsName() {
    assertThat(text(typed("recent docs").card())).contains("Sessions · docs-guru");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret-bot", "docs-gru", "nothing"})
  void anUnknownSourceIsToldWithThoseThatMayBeSeen(String source) {
    Reply reply = typed("recent source:" + source);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .contains("There is no source " + source, "Allowed: docs-guru, website-bot.");
  }

  @Test
  void whatCanBeNoNameOfASourceIsToldWithThoseThatMayBeSeen() {
    assertThat(text(typed("recent source:🙂").card()))
        .contains("There is no source 🙂.", "Allowed: docs-guru, website-bot.")
        .doesNotContain("secret");
  }

  @Test
  void aMistypedCommandSuggestsTheNearest() {
    assertThat(text(typed("recnet").card()))
        .contains("There is no command recnet. Did you mean recent?");
  }

  @Test
  void pageNineHundredIsTheLastPageAndSaysSo() {
    assertThat(text(typed("recent page:999").card()))
        .contains("There is no page 999", "Page 3 of 3");
  }

  @Test
  void elsewhereThereIsOnePoliteLine() {
    Reply reply = answer(FIRST, STRANGE, grammar.parse("recent"));
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .startsWith("Lately does not answer here.")
        .contains("telegram -666")
        .doesNotContain("docs");
    String code = pager(typed("recent").card()).next().orElseThrow();
    assertThat(text(pressed(FIRST, STRANGE, code).card())).contains("does not answer here");
  }

  @Test
  void aForgedCodeIsExplained() {
    assertThat(text(pressed(FIRST, GROUP, "forged").card())).contains("does not belong here");
  }

  @Test
  void aListOfOneSessionIsOnePageWithNothingToTurn() {
    queries.sessions.removeIf(s -> !s.ref().id().equals("id-2"));
    Card card = typed("recent").card();
    assertThat(headings(card)).containsExactly("Today: 1");
    assertThat(text(card)).contains("Page 1 of 1 · 1 session · 1 source ·");
    assertThat(card.controls()).noneMatch(Control.Pager.class::isInstance);
    assertThat(control(card, Control.RowPicker.class).rows()).hasSize(1);
    List<Control.Button> buttons = control(card, Control.Buttons.class).buttons();
    assertThat(buttons).extracting(Control.Button::label).containsExactly("Refresh", "⋯");
    assertThat(text(pressed(FIRST, GROUP, buttons.getFirst().code()).card()))
        .contains("Page 1 of 1 · 1 session");
    assertThat(text(typed("recent page:7").card()))
        .contains("There is no page 7", "Page 1 of 1 · 1 session");
  }

  @Test
  void anEmptyListSaysWhenThereWasSomethingAndWidens() {
    queries.sessions.removeIf(s -> !s.ref().id().equals("id-20"));
    Card card = typed("recent today").card();
    assertThat(text(card))
        .contains("Nothing today. Last activity: 5 days ago in docs-guru.", "no sessions");
    Control.Buttons buttons = control(card, Control.Buttons.class);
    assertThat(text(pressed(FIRST, GROUP, buttons.buttons().getFirst().code()).card()))
        .contains("question 20 of docs-guru", "1 session ");
  }

  @Test
  void noTwoButtonsOfAnEmptyListHaveTheSameWords() {
    queries.sessions.clear();
    Card card = typed("recent docs-guru since:today origin:web").card();
    assertThat(control(card, Control.Buttons.class).buttons())
        .extracting(Control.Button::label)
        .doesNotHaveDuplicates()
        .contains("Any time", "All sessions");
  }

  @Test
  void anEmptyListAsksNobodyASecondTime() {
    queries.sessions.removeIf(s -> !s.ref().id().equals("id-20"));
    typed("recent today");
    assertThat(queries.asked).isEqualTo(1);
  }

  @Test
  void anEmptyListOfOneSourceSaysNothingOfOthers() {
    queries.sessions.removeIf(s -> s.ref().source().equals(SITE));
    assertThat(text(typed("recent website-bot").card()))
        .contains("No sessions here yet.")
        .doesNotContain("docs-guru");
  }

  @Test
  void anEmptyListTellsNothingOfASourceThatIsNoLongerSeen() {
    Card card = typed("recent docs-guru since:today").card();
    visible.remove(DOCS);
    assertThat(text(pressed(FIRST, GROUP, Room.button(card, "Refresh")).card()))
        .doesNotContain("Last activity");
  }

  @Test
  void aListOfNothingAtAllSaysWhatToExpect() {
    queries.sessions.clear();
    assertThat(text(typed("recent").card())).contains("No sessions yet.");
    queries.reports.clear();
    assertThat(text(typed("recent").card())).contains("No source could answer");
  }

  @Test
  void troublesAreToldInOneLineEach() {
    queries.reports.add(report(SITE, Optional.empty(), Optional.of(new Trouble.RefusedKey(422))));
    assertThat(text(typed("recent").card()))
        .contains(
            "Chatsistant refused the key (422). An administrator must renew the key of website-bot."
                + " Sessions of website-bot are missing.")
        .containsPattern("missing\\. E-[0-9A-F]{4}");
  }

  @Test
  void aSourceThatIsDownSaysHowOldItsRowsAreAndWhenItIsTriedAgain() {
    Optional<Instant> next = Optional.of(now.plusSeconds(40));
    Optional<Trouble> down = Optional.of(new Trouble.VendorError(503));
    Optional<Instant> then = Optional.of(now.minus(Duration.ofHours(2)));
    queries.reports.add(new SourceReport(SITE, then, true, false, down, next));
    assertThat(text(typed("recent").card()))
        .contains(
            "Chatsistant does not answer properly (503). Rows of website-bot are as of 2 h ago;"
                + " next try in 40 s. E-");
    queries.reports.set(1, new SourceReport(SITE, Optional.empty(), false, false, down, next));
    assertThat(text(typed("recent").card()))
        .contains("Sessions of website-bot are missing. Next try in 40 s. E-");
  }

  @Test
  void oneRequestIsNotSeveral() {
    Trouble spent = new Trouble.OutOfBudget(now.plusSeconds(30), 1, Duration.ofMinutes(1));
    queries.reports.add(report(SITE, Optional.of(now), Optional.of(spent)));
    assertThat(text(typed("recent").card()))
        .contains("Chatsistant allows 1 request in 60 s; website-bot is read again in 30 s.");
  }

  @Test
  void aRefreshBeforeItsTimeSaysWhenItIsDue() {
    String refresh = Room.button(typed("recent").card(), "Refresh");
    queries.next = Optional.of(now.plusSeconds(48));
    assertThat(text(pressed(FIRST, GROUP, refresh).card())).contains("asked again in 48 s");
  }

  @Test
  void ourOwnFailureHasAReferenceAndNoStack() {
    queries.failure = Optional.of(new IllegalStateException("key sk-123"));
    assertThat(text(typed("recent").card()))
        .contains("Something broke on our side")
        .containsPattern("E-[0-9A-F]{4}")
        .doesNotContain("sk-123");
  }

  @Test
  void whatTheParticipantSaidOfHimselfIsToldFromTheLevelContactOnAlone() {
    queries.sessions.clear();
    queries.sessions.add(
        new Session(
            new SessionRef(DOCS, "id-1"),
            Optional.empty(),
            Optional.empty(),
            Times.of(Optional.of(now), Optional.empty(), false),
            Facts.NONE,
            Optional.of(new Participant(Map.of("Email", "lead@customer.example")))));
    Card list = typed("recent").card();
    String code = control(list, Control.RowPicker.class).rows().getFirst().code();
    Card card = pressed(FIRST, GROUP, code).card();
    assertThat(text(list)).contains("(no title) lead").doesNotContain("customer.example");
    assertThat(text(card)).contains("Lead form filled in").doesNotContain("customer.example");
    level = Level.CONTACT;
    assertThat(text(typed("recent").card())).doesNotContain("customer.example");
    assertThat(text(pressed(FIRST, GROUP, code).card())).contains("Email: lead@customer.example");
  }

  private static SourceReport report(
      SourceName source, Optional<Instant> asOf, Optional<Trouble> trouble) {
    return new SourceReport(source, asOf, trouble.isPresent(), false, trouble, Optional.empty());
  }

  private Reply typed(String words) {
    return answer(FIRST, GROUP, grammar.parse(words));
  }

  private Reply pressed(Person person, Place place, String code, String... values) {
    return answer(person, place, new Command.Press(code, List.of(values)));
  }

  private Reply answer(Person person, Place place, Command command) {
    return handler.answer(new Request(person, place, command, Locale.ENGLISH, Optional.empty()));
  }

  private Session session(SourceName source, int number, Duration age) {
    return new Session(
        new SessionRef(source, "id-" + number),
        Optional.of("question " + number + " of " + source),
        Optional.empty(),
        Times.of(Optional.of(now.minus(age)), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  private static List<String> headings(Card card) {
    return card.blocks().stream()
        .filter(Block.Group.class::isInstance)
        .map(block -> ((Block.Group) block).heading().plain())
        .toList();
  }

  private static List<Block.Row> rows(Card card) {
    return card.blocks().stream()
        .filter(Block.Group.class::isInstance)
        .flatMap(block -> ((Block.Group) block).rows().stream())
        .toList();
  }

  private static Control.Pager pager(Card card) {
    return control(card, Control.Pager.class);
  }

  private static <T extends Control> T control(Card card, Class<T> kind) {
    return card.controls().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Card card) {
    return CardWords.of(card);
  }
}
