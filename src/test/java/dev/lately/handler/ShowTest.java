package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingLastLists;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.command.ShortReferences;
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
import dev.lately.model.Trouble;
import dev.lately.view.Card;
import dev.lately.view.CardWords;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Place GROUP =
      new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  private static final Person FIRST = new Person(TELEGRAM, "11", Set.of());
  private static final Person SECOND = new Person(TELEGRAM, "22", Set.of());
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final SourceName SITE = new SourceName("website-bot");
  private static final SourceName SECRET = new SourceName("secret-bot");
  private static final ShortReferences NAMES =
      new ShortReferences(Map.of(DOCS, "gb", SITE, "cs", SECRET, "gb"));

  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final ListOfSessions queries = new ListOfSessions(() -> now);
  private final Set<SourceName> visible = new HashSet<>(Set.of(DOCS, SITE));
  private final CommandHandler handler =
      new CommandHandler(
              queries,
              (person, place) ->
                  place.space().equals("-100")
                      ? Optional.of(Rights.alone(Sight.of(visible, Level.CONTACT)))
                      : Optional.empty(),
              new ButtonCodes(
                  () -> List.of(new byte[32]), new PassingViews(), () -> List.of(DOCS, SITE)),
              new Readers(
                  () -> now, ZoneOffset.UTC, Map.of(DOCS, "Gurubase", SITE, "Chatsistant"), NAMES))
          .withLists(new PassingLastLists());
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 5);

  @BeforeEach
  void twelveSessions() {
    for (int i = 1; i <= 12; i++) {
      queries.sessions.add(session(i % 2 == 0 ? SITE : DOCS, "id-000" + i, i));
    }
    queries.sessions.add(session(SECRET, "id-secret-1", 0));
    queries.reports.add(
        new SourceReport(DOCS, Optional.of(now), false, false, Optional.empty(), Optional.empty()));
  }

  private Session session(SourceName source, String id, int hoursAgo) {
    Facts facts =
        new Facts(
            3,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of("https://app.gurubase.io/g/x/how/binge/" + id));
    return new Session(
        new SessionRef(source, id),
        Optional.of("title of " + id),
        Optional.empty(),
        Times.of(Optional.of(now.minus(Duration.ofHours(hoursAgo))), Optional.empty(), false),
        facts,
        Optional.empty());
  }

  @Test
  void aChatbotIsNamedWhereItsNameIsInMemory() {
    Session bare = queries.sessions.getFirst();
    queries.sessions.set(0, bare.inContainer("ba0efc09"));
    assertThat(shown("show id-0001")).contains("Chatbot ba0efc09");
    queries.containers.put("ba0efc09", "Shop *assistant*\n2");
    assertThat(shown("show id-0001"))
        .contains("Chatbot Shop *assistant* 2")
        .doesNotContain("ba0efc09");
  }

  private Reply typed(Person person, String words) {
    return answer(person, GROUP, grammar.parse(words));
  }

  private String shown(String words) {
    return CardWords.of(typed(FIRST, words).card());
  }

  private Reply answer(Person person, Place place, Command command) {
    return handler.answer(new Request(person, place, command, Locale.ENGLISH, Optional.empty()));
  }

  private Reply pressed(Person person, Place place, String code) {
    return answer(person, place, new Command.Press(code, List.of()));
  }

  private static String button(Card card, String label) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Buttons(var buttons) ? buttons.stream() : null)
        .filter(b -> b.label().equals(label))
        .findFirst()
        .orElseThrow()
        .code();
  }

  private static Control.Pager pager(Card card) {
    return (Control.Pager)
        card.controls().stream().filter(Control.Pager.class::isInstance).findFirst().orElseThrow();
  }

  @Test
  void aNumberIsThatOfTheAskersLastListOnAnyPageThatWasShown() {
    Card list = typed(FIRST, "recent").card();
    pressed(FIRST, GROUP, pager(list).next().orElseThrow());
    assertThat(typed(FIRST, "show 3")).isInstanceOf(Reply.Private.class);
    assertThat(shown("show 3")).startsWith("title of id-0003");
    assertThat(shown("show #8")).startsWith("title of id-0008");
    assertThat(shown("show 11"))
        .contains("The last list that you were shown here has no row 11. Type /sessions recent");
  }

  @Test
  void nobodysNumberIsAnotherPersons() {
    typed(FIRST, "recent");
    assertThat(CardWords.of(typed(SECOND, "show 3").card()))
        .isEqualTo(
            "You were shown no list here yet. Type /sessions recent for one; each row begins with its"
                + " number.");
    typed(SECOND, "recent source:website-bot");
    assertThat(CardWords.of(typed(SECOND, "show 3").card())).startsWith("title of id-0006");
    assertThat(shown("show 3")).startsWith("title of id-0003");
  }

  @Test
  void theCardLeadsBackToTheListWhereThereIsOne() {
    Card list = typed(FIRST, "recent").card();
    pressed(FIRST, GROUP, pager(list).next().orElseThrow());
    Card card = typed(FIRST, "show 8").card();
    String back = button(card, "Back to the list");
    assertThat(CardWords.of(pressed(FIRST, GROUP, back).card())).contains("Page 2 of 3");
    assertThat(typed(SECOND, "show id-0003").card().controls())
        .noneMatch(c -> c.toString().contains("Back to the list"));
  }

  @Test
  void aReferenceAnIdAndALinkNameTheSameSession() {
    String reference = NAMES.of(new SessionRef(DOCS, "id-0005"));
    for (String name :
        List.of(
            reference,
            reference.toLowerCase(Locale.ROOT),
            "id-0005",
            "session:id-0005",
            "https://app.gurubase.io/g/x/how/binge/id-0005",
            "<https://app.gurubase.io/g/x/how/binge/id-0005/?utm=1>")) {
      assertThat(shown("show " + name)).as(name).startsWith("title of id-0005").contains(reference);
    }
  }

  @Test
  void theCardOpensInThePrivateChatToo() {
    Reply.Private reply = (Reply.Private) typed(FIRST, "show id-0005");
    Reply opened = pressed(FIRST, Place.privateTo(FIRST), reply.code());
    assertThat(CardWords.of(opened.card())).startsWith("title of id-0005");
    assertThat(opened).isInstanceOf(Reply.Open.class);
    assertThat(CardWords.of(pressed(SECOND, Place.privateTo(FIRST), reply.code()).card()))
        .startsWith("title of id-0005");
    now = now.plus(Duration.ofHours(25));
    assertThat(CardWords.of(pressed(FIRST, Place.privateTo(FIRST), reply.code()).card()))
        .contains("ended after a day");
  }

  @Test
  void anotherSourcesSessionIsNotThereByAnyName() {
    String unknown = shown("show id-secret-9").replace("id-secret-9", "id-secret-1");
    assertThat(shown("show id-secret-1")).isEqualTo(unknown).contains("called so");
    assertThat(shown("show " + NAMES.of(new SessionRef(SECRET, "id-secret-1"))))
        .contains("called so")
        .doesNotContain("title of");
    assertThat(shown("show https://app.gurubase.io/g/x/how/binge/id-secret-1"))
        .contains("called so")
        .doesNotContain("title of");
  }

  @Test
  void aRightTakenAwayIsAskedForAtEachShowAndPress() {
    typed(FIRST, "recent");
    Reply.Private reply = (Reply.Private) typed(FIRST, "show 3");
    visible.remove(DOCS);
    assertThat(shown("show 3")).contains("has no row 3");
    assertThat(CardWords.of(pressed(FIRST, GROUP, reply.code()).card())).doesNotContain("title of");
    assertThat(CardWords.of(pressed(FIRST, Place.privateTo(FIRST), reply.code()).card()))
        .contains("no longer there");
  }

  @Test
  void aSessionThatVanishedSinceTheListSaysSo() {
    typed(FIRST, "recent");
    queries.sessions.removeIf(s -> s.ref().id().equals("id-0003"));
    queries.remembered.clear();
    assertThat(shown("show 3")).contains("no longer there");
  }

  @Test
  void twoThatShareAReferenceAreChosenFrom() {
    String shared = "";
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; shared.isEmpty(); i++) {
      String id = "twin-" + i;
      String name = NAMES.of(new SessionRef(DOCS, id));
      String other = seen.put(name, id);
      if (other != null) {
        queries.sessions.add(session(DOCS, id, 20));
        queries.sessions.add(session(DOCS, other, 21));
        shared = name;
      }
    }
    Reply.Private reply = (Reply.Private) typed(FIRST, "show " + shared);
    assertThat(CardWords.of(reply.card()))
        .contains("Several sessions have this reference", "1. title of twin-", "2. title of twin-")
        .contains("docs-guru · twin-");
    Control.RowPicker picker = (Control.RowPicker) reply.card().controls().getFirst();
    assertThat(CardWords.of(pressed(FIRST, GROUP, picker.rows().get(1).code()).card()))
        .startsWith("title of twin-")
        .contains(shared);
    assertThat(CardWords.of(pressed(FIRST, Place.privateTo(FIRST), reply.code()).card()))
        .contains("Several sessions have this reference");
  }

  @Test
  void aLinkThatManyShareNamesNone() {
    for (int i = 0; i < 25; i++) {
      Session one = session(DOCS, "shared-" + i, 30);
      Facts facts =
          new Facts(
              1,
              Optional.empty(),
              Optional.empty(),
              false,
              Optional.of("https://app.example.org/chatbot/a"));
      queries.sessions.add(
          new Session(one.ref(), one.title(), one.preview(), one.times(), facts, Optional.empty()));
    }
    assertThat(shown("show https://app.example.org/chatbot/a"))
        .contains("More sessions are called so");
  }

  @Test
  void aSourceThatFailsIsToldWhereNothingIsFound() {
    queries.reports.add(
        new SourceReport(
            SITE,
            Optional.empty(),
            false,
            false,
            Optional.of(new Trouble.VendorError(503)),
            Optional.empty()));
    assertThat(shown("show id-999999"))
        .contains("called so", "Chatsistant does not answer properly (503)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🙈🙈🙈",
        "' or 1=1; --",
        ".*[",
        "%_%",
        "*.md ?",
        "[a-z]{2}(x+)+$",
        "'; DROP TABLE sessions; --",
        "hello",
        "javascript:alert(1)",
        "0",
        "999999",
        "#"
      })
  void oddWordsGetAClearLine(String odd) {
    Reply reply = typed(FIRST, "show " + odd);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(CardWords.of(reply.card()))
        .containsAnyOf("A session is named by", "You were shown no list")
        .doesNotContain("broke");
    assertThat(((Reply.Private) reply).code()).isEmpty();
  }

  @Test
  void noNameAndOneOfFourThousandLettersAskForAName() {
    assertThat(shown("show")).isEqualTo("Name a session, such as /sessions show 3.");
    assertThat(shown("show   ")).isEqualTo("Name a session, such as /sessions show 3.");
    assertThat(shown("show " + "x".repeat(4_000)))
        .contains("Name a session, such as /sessions show 3, not xxx")
        .hasSizeLessThan(300);
    assertThat(shown("show " + "7".repeat(1_000)))
        .contains("A session is named by")
        .hasSizeLessThan(500);
    assertThat(shown("show " + "\" ".repeat(2_000))).contains("Name a session");
    assertThat(shown("show " + "\"a".repeat(2_000))).contains("A session is named by");
  }
}
