package dev.lately.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingLastLists;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.model.Conversation;
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
import dev.lately.model.Trouble;
import dev.lately.model.Turn;
import dev.lately.query.Transcript;
import dev.lately.view.Card;
import dev.lately.view.CardWords;
import dev.lately.view.Control;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final PlatformId DISCORD = new PlatformId("discord");
  private static final Place CHANNEL =
      new Place(DISCORD, "100", "101", Optional.empty(), Place.Kind.GROUP);
  private static final Person FIRST = new Person(DISCORD, "11", Set.of());
  private static final Person SECOND = new Person(DISCORD, "22", Set.of());
  private static final SourceName DOCS = new SourceName("docs-guru");

  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final ListOfSessions queries = new ListOfSessions(() -> now);
  private final Set<SourceName> visible = new HashSet<>(Set.of(DOCS, new SourceName("other")));
  private final PassingViews views = new PassingViews();
  private CommandHandler handler = started();
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 5);

  /// As after a restart: nothing is in memory but what the database keeps.
  private CommandHandler started() {
    return new CommandHandler(
            queries,
            (person, place) ->
                place.space().equals("100")
                    ? Optional.of(Rights.alone(Sight.of(visible, Level.CONTACT)))
                    : Optional.empty(),
            new ButtonCodes(() -> List.of(new byte[32]), views, () -> List.of(DOCS)),
            new Readers(() -> now, ZoneOffset.UTC, Map.of(DOCS, "Gurubase")))
        .withLists(new PassingLastLists());
  }

  @BeforeEach
  void oneSession() {
    queries.sessions.add(
        new Session(
            new SessionRef(DOCS, "0f97a1c2"),
            Optional.of("How do I *rotate*?"),
            Optional.empty(),
            Times.of(Optional.of(now), Optional.empty(), false),
            new Facts(
                75,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("https://app.gurubase.io/g/x")),
            Optional.empty()));
    queries.transcript = told(75);
  }

  private Transcript told(int turns) {
    return new Transcript.Told(
        new Conversation(
            IntStream.rangeClosed(1, turns)
                .mapToObj(i ->
                    new Turn(
                        Optional.of("question " + i),
                        Optional.of("answer " + i),
                        Optional.of(now),
                        List.of(),
                        Optional.empty()))
                .toList(),
            true));
  }

  private Reply answer(Person person, Place place, Command command) {
    return handler.answer(new Request(person, place, command, Locale.ENGLISH, Optional.empty()));
  }

  /// On a message of their own, as all of these are.
  private Reply pressed(Person person, Place place, String code, String... values) {
    return answer(person, place, new Command.Press(code, List.of(values)).seenAlone());
  }

  private Reply pressed(String code, String... values) {
    return pressed(FIRST, CHANNEL, code, values);
  }

  private Card card() {
    return answer(FIRST, CHANNEL, grammar.parse("show 0f97a1c2")).card();
  }

  private static Optional<String> button(Card card, String label) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Buttons(var buttons) ? buttons.stream() : null)
        .filter(b -> b.label().equals(label))
        .map(Control.Button::code)
        .findFirst();
  }

  private static Control.Pager pager(Card card) {
    return (Control.Pager)
        card.controls().stream().filter(Control.Pager.class::isInstance).findFirst().orElseThrow();
  }

  private Reply.Private opened() {
    return (Reply.Private) pressed(button(card(), "Transcript").orElseThrow());
  }

  @Test
  void theFirstPageIsAMessageOfItsOwnAndPagesTurnInPlace() {
    Card first = opened().card();
    assertThat(CardWords.of(first))
        .startsWith("How do I *rotate*?\n1 · ")
        .contains("question 1\nanswer 1\n2 · ", "Page 1 of 3 · 75 questions · docs-guru · se-");
    Reply second = pressed(pager(first).next().orElseThrow());
    assertThat(second).isInstanceOf(Reply.Open.class);
    assertThat(CardWords.of(second.card())).contains("Page 2 of 3").doesNotContain("question 1\n");
    Card last = pressed(pager(first).last().orElseThrow()).card();
    assertThat(CardWords.of(last)).contains("question 75\nanswer 75", "Page 3 of 3");
    assertThat(pager(last).next()).isEmpty();
    assertThat(CardWords.of(pressed(pager(last).first().orElseThrow()).card())).contains("Page 1 ");
    assertThat(CardWords.of(pressed(pager(first).form(), "2").card())).contains("Page 2 of 3");
    assertThat(CardWords.of(pressed(pager(first).form(), "99").card())).contains("Page 3 of 3");
    assertThat(CardWords.of(pressed(pager(first).form()).card())).contains("Page 1 of 3");
  }

  @Test
  void aPressWorksAfterARestartOnWhatNoMemoryHolds() {
    String next = pager(opened().card()).next().orElseThrow();
    queries.sessions.clear();
    handler = started();
    assertThat(CardWords.of(pressed(next).card()))
        .startsWith("question 1\n")
        .contains("Page 2 of 3");
  }

  @Test
  void everyCodeFitsIntoAButton() {
    Reply.Private reply = opened();
    assertThat(reply.code()).hasSizeLessThanOrEqualTo(64);
    assertThat(pager(reply.card()).next().orElseThrow()).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void itOpensInThePrivateChatByTheRightsOfItsGroup() {
    Reply opened = pressed(FIRST, Place.privateTo(FIRST), opened().code());
    assertThat(CardWords.of(opened.card())).contains("Page 1 of 3");
    assertThat(pressed(FIRST, Place.privateTo(FIRST), pager(opened.card()).next().orElseThrow()))
        .isInstanceOf(Reply.Open.class);
  }

  @Test
  void aRightTakenAwayEndsIt() {
    String next = pager(opened().card()).next().orElseThrow();
    visible.remove(DOCS);
    assertThat(CardWords.of(pressed(next).card()))
        .contains("no longer there")
        .doesNotContain("question");
  }

  @Test
  void aPressBySomebodyElseIsAnsweredAlone() {
    String next = pager(opened().card()).next().orElseThrow();
    assertThat(pressed(SECOND, CHANNEL, next)).isInstanceOf(Reply.Private.class);
  }

  @Test
  void theWholeIsAFile() {
    Reply.Private reply =
        (Reply.Private) pressed(button(opened().card(), "Markdown file").orElseThrow());
    assertThat(CardWords.of(reply.card())).contains("75 questions, as a Markdown file");
    Document file = (Document) reply.enclosure().orElseThrow();
    assertThat(file.name()).matches("session-se-[0-9A-Z]{4}\\.md");
    assertThat(new String(file.bytes(), UTF_8))
        .startsWith("# How do I \\*rotate\\*?")
        .contains("> **question 75**", "answer 75");
    assertThat(reply.code()).isNotEmpty();
  }

  @Test
  void theSessionsCardIsOnePressAway() {
    Card card = pressed(button(opened().card(), "About this session").orElseThrow()).card();
    assertThat(CardWords.of(card)).contains("Id 0f97a1c2");
  }

  @Test
  void aVendorWithoutTranscriptsSaysSoOnTheCardAndLeadsThere() {
    queries.tells = false;
    Card card = card();
    assertThat(button(card, "Transcript")).isEmpty();
    assertThat(CardWords.of(card)).contains("Gurubase does not tell what was said; read it there.");
    queries.tells = true;
    queries.transcript = new Transcript.Untold();
    Card told = opened().card();
    assertThat(CardWords.of(told)).contains("Gurubase does not tell what was said");
    assertThat(told.controls())
        .contains(new Control.LinkButton("Open at Gurubase", "https://app.gurubase.io/g/x"));
  }

  @Test
  void aVendorThatFailsSaysWhyAndIsAskedAgain() {
    String next = pager(opened().card()).next().orElseThrow();
    queries.transcript = new Transcript.Failed(new Trouble.VendorError(503));
    Card failed = pressed(next).card();
    assertThat(CardWords.of(failed))
        .contains("Gurubase does not answer properly (503). E-")
        .doesNotContain("missing");
    queries.transcript = told(75);
    Reply again = pressed(button(failed, "Try again").orElseThrow());
    assertThat(CardWords.of(again.card())).contains("Page 2 of 3");
  }

  @Test
  void aSessionThatIsGoneIsNotAskedForAgain() {
    String next = pager(opened().card()).next().orElseThrow();
    queries.transcript = new Transcript.Gone(Optional.empty());
    Card gone = pressed(next).card();
    assertThat(CardWords.of(gone)).isEqualTo("This session is gone: Gurubase no longer has it.");
    assertThat(gone.controls()).isEmpty();
  }

  @Test
  void aSessionWithoutWordsSaysSo() {
    queries.transcript = told(0);
    Card empty = opened().card();
    assertThat(CardWords.of(empty)).contains("Nothing was said", "Page 1 of 1");
    assertThat(button(empty, "Markdown file")).isEmpty();
  }
}
