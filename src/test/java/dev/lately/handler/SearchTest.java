package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Participant;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.CardWords;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of what was looked for, as it is asked and pressed in a group.
class SearchTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Place GROUP =
      new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final SourceName SITE = new SourceName("website-bot");
  private static final SourceName SECRET = new SourceName("secret-bot");

  private Level level = Level.TRANSCRIPT;
  private Level open = Level.CONTACT;
  private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final ListOfSessions queries = new ListOfSessions(() -> now);
  private final CommandHandler handler =
      new CommandHandler(
          queries,
          (_, _) -> Optional.of(new Rights(sight(level), sight(level).within(sight(open)))),
          new ButtonCodes(
              () -> List.of(new byte[32]), new PassingViews(), () -> List.of(DOCS, SITE)),
          new Readers(() -> now, ZoneId.of("Europe/Berlin"), Map.of()));
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);

  @BeforeEach
  void sessions() {
    IntStream.range(0, 12).forEach(i -> add(DOCS, i, "How do I rotate the Ápi Key " + i + "?"));
    IntStream.range(12, 20).forEach(i -> add(SITE, i, "Where is my parcel " + i + "?"));
    add(SECRET, 30, "The api key of others");
    SourceReport report =
        new SourceReport(DOCS, Optional.of(now), false, false, Optional.empty(), Optional.empty());
    queries.reports.add(report);
  }

  private void add(SourceName source, int number, String title) {
    queries.sessions.add(
        new Session(
            new SessionRef(source, "id-" + number),
            Optional.of(title),
            Optional.empty(),
            Times.of(Optional.of(now.minus(Duration.ofHours(number))), Optional.empty(), false),
            new Facts(1, Optional.of("web"), Optional.empty(), false, Optional.empty()),
            Optional.of(new Participant(Map.of("name", "Zaphod")))));
  }

  @Test
  void aSearchIsAListWithItsWordsMarked() {
    Card card = typed("search api key").card();
    assertThat(heading(card)).isEqualTo("Search “api key” · all sources");
    assertThat(rows(card)).hasSize(10);
    assertThat(rows(card).getFirst().title().spans())
        .containsExactly(
            new Span.Found(
                List.of(
                    new Span.Piece("How do I rotate the ", false),
                    new Span.Piece("Ápi Key", true),
                    new Span.Piece(" 0?", false)),
                Optional.empty()));
    assertThat(footer(card)).startsWith("Page 1 of 2 · 12 sessions");
  }

  private static Sight sight(Level level) {
    return Sight.of(Set.of(DOCS, SITE), level);
  }

  @Test
  void wherePrivatelyMessagesAreSearchedTooThatIsSaidToWhoeverMayReadThem() {
    String hint = "private:yes searches messages too.";
    queries.searched.add(new Searched(DOCS, Searched.Scope.KNOWN, 12, false));
    queries.searchesMessages = true;
    assertThat(CardWords.of(typed("search api key").card())).doesNotContain(hint);
    open = Level.TITLES;
    assertThat(CardWords.of(typed("search api key").card())).contains(hint);
    assertThat(CardWords.of(typed("search api key private:yes").card())).doesNotContain(hint);
    level = Level.DETAILS;
    assertThat(CardWords.of(typed("search api key").card())).doesNotContain(hint);
    level = Level.TRANSCRIPT;
    queries.searchesMessages = false;
    assertThat(CardWords.of(typed("search api key").card())).doesNotContain(hint);
  }

  @Test
  void itsPagesAreTurnedAndItsSourcesChosenWithTheWordsKept() {
    Control.Pager pager = control(typed("search api key").card(), Control.Pager.class);
    Card second = pressed(pager.next().orElseThrow()).card();
    assertThat(heading(second)).isEqualTo("Search “api key” · all sources");
    assertThat(rows(second)).hasSize(2);
    Control.SourcePicker picker = control(second, Control.SourcePicker.class);
    Card site = pressed(picker.code(), SITE.value()).card();
    assertThat(heading(site)).isEqualTo("Search “api key” · website-bot");
    assertThat(paragraph(site)).isEqualTo("Nothing found.");
  }

  @Test
  void anEmptySearchOffersToWidenStepByStep() {
    Card none = typed("search parcel since:today origin:web source:docs").card();
    assertThat(labels(none))
        .containsExactly(
            "Last 7 days",
            "Any time",
            "All sources",
            "Search without filter",
            "All sessions",
            "Refresh");
    assertThat(heading(pressed(code(none, "Search without filter")).card()))
        .isEqualTo("Search “parcel” · docs-guru");
    assertThat(rows(pressed(code(none, "All sources")).card())).isNotEmpty();
    assertThat(heading(pressed(code(none, "All sessions")).card()))
        .isEqualTo("Sessions · docs-guru");
  }

  @Test
  void whatAParticipantSaidIsFoundByWhomeverItIsShownTo() {
    assertThat(rows(typed("search zaphod").card())).isEmpty();
    level = Level.CONTACT;
    Card found = typed("search ZÁPHOD").card();
    assertThat(rows(found)).hasSize(10);
    assertThat(CardWords.of(found)).contains("in contact data · 1 msg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zaphod", "The api key of others", "source:secret x", "secret-bot"})
  void nothingIsFoundOfWhatMayNotBeSeen(String words) {
    Card card = typed("search " + words).card();
    assertThat(rows(card)).isEmpty();
    assertThat(card.toString()).doesNotContain("id-30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"' OR 1=1 --", "(a+)+$", "*", "[a-z]{2}", "🙂", "{0}", "%"})
  void wordsThatMeanSomethingElsewhereAreOnlyWords(String words) {
    Card card = typed("search " + words).card();
    assertThat(heading(card)).isEqualTo("Search “" + words + "” · all sources");
    assertThat(paragraph(card)).isEqualTo("Nothing found.");
  }

  @Test
  void whatIsNothingToLookForIsAnsweredToTheAskerAlone() {
    Reply reply = typed("search");
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(((Block.Notice) reply.card().blocks().getFirst()).text().plain())
        .isEqualTo("Type what to look for, such as /sessions search text:api key.");
  }

  @Test
  void fourThousandLettersAreAnsweredInALine() {
    Reply reply = typed("search " + "x".repeat(4_000));
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(((Block.Notice) reply.card().blocks().getFirst()).text().plain())
        .startsWith("Words to look for are 1 to 100 characters, not xxx")
        .hasSizeLessThan(300);
  }

  @Test
  void aFormIsAnsweredWithTheSearchAsItIsTyped() {
    Control.Pager pager = control(typed("search api key").card(), Control.Pager.class);
    assertThat(pressed(pager.form()).card().toString())
        .contains("/search text:\"api key\" size:10 page:7");
  }

  private Reply typed(String words) {
    return answer(grammar.parse(words));
  }

  private Reply pressed(String code, String... values) {
    return answer(new Command.Press(code, List.of(values)));
  }

  private Reply answer(Command command) {
    Person person = new Person(TELEGRAM, "11", Set.of());
    return handler.answer(new Request(person, GROUP, command, Locale.ENGLISH, Optional.empty()));
  }

  private static String heading(Card card) {
    return ((Block.Heading) card.blocks().getFirst()).text().plain();
  }

  private static String paragraph(Card card) {
    return only(card, Block.Paragraph.class).text().plain();
  }

  private static String footer(Card card) {
    return only(card, Block.Footer.class).text().plain();
  }

  private static List<Block.Row> rows(Card card) {
    return card.blocks().stream()
        .filter(Block.Group.class::isInstance)
        .flatMap(block -> ((Block.Group) block).rows().stream())
        .toList();
  }

  private static <T extends Block> T only(Card card, Class<T> kind) {
    return card.blocks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Control> T control(Card card, Class<T> kind) {
    return card.controls().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(Card card) {
    return buttons(card).stream().map(Control.Button::label).collect(Collectors.toList());
  }

  private static String code(Card card, String label) {
    return buttons(card).stream()
        .filter(button -> button.label().equals(label))
        .map(Control.Button::code)
        .findFirst()
        .orElseThrow();
  }

  private static List<Control.Button> buttons(Card card) {
    return Room.buttons(card);
  }
}
