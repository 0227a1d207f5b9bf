package dev.lately.handler;

import static dev.lately.handler.Room.DOCS;
import static dev.lately.handler.Room.FIRST;
import static dev.lately.handler.Room.GROUP;
import static dev.lately.handler.Room.button;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.ShortReferences;
import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Times;
import dev.lately.model.Turn;
import dev.lately.query.Transcript;
import dev.lately.view.Control;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A session whose id is somebody's phone number, seen by people who may see everything.
class UntoldIdTest {
  private static final String NUMBER = "4915112345678";
  private static final SessionRef CALLED = new SessionRef(DOCS, "whatsapp_+" + NUMBER);
  private static final SessionRef ORDINARY = new SessionRef(DOCS, "0f97a1c2");

  private final Room room = new Room();
  private final String reference = ShortReferences.PLAIN.of(CALLED);

  @BeforeEach
  void twoSessionsOfWhichBothWereRead() {
    room.queries.sessions.add(session(CALLED));
    room.queries.sessions.add(session(ORDINARY));
    Turn turn =
        new Turn(
            Optional.of("How?"),
            Optional.of("So."),
            Optional.of(room.now),
            List.of(),
            Optional.empty());
    room.queries.transcript = new Transcript.Told(new Conversation(List.of(turn), true));
  }

  private Session session(SessionRef ref) {
    return new Session(
        ref,
        Optional.of("Where is my parcel?"),
        Optional.empty(),
        Times.of(Optional.of(room.now), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  private static String everything(Reply reply) {
    String file =
        reply.enclosure().orElse(null) instanceof Document document
            ? new String(document.bytes(), UTF_8)
            : "";
    return reply + "\n" + reply.card() + "\n" + file;
  }

  @Test
  void itsCardHasItsReferenceAndNothingToCopy() {
    Reply shown = room.typed("show " + reference);
    assertThat(everything(shown)).contains(reference).doesNotContain(NUMBER);
    assertThat(shown.card().controls()).noneMatch(Control.CopyButton.class::isInstance);
    Reply other = room.typed("show " + ORDINARY.id());
    assertThat(everything(other)).contains("CopyButton", ORDINARY.id());
  }

  @Test
  void itIsFoundByItsIdOfWhoeverKnowsIt() {
    Reply shown = room.typed("show " + CALLED.id());
    assertThat(everything(shown)).contains(reference).doesNotContain(NUMBER);
  }

  @Test
  void neitherWhatWasSaidNorItsFileNamesIt() {
    String open = button(room.typed("show " + reference).card(), "Transcript");
    Reply read = room.pressedAlone(FIRST, GROUP, open);
    assertThat(everything(read)).contains("So.").doesNotContain(NUMBER);
    String save = button(read.card(), "Markdown file");
    assertThat(everything(room.pressedAlone(FIRST, GROUP, save)))
        .contains(reference, "So.")
        .doesNotContain(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "md"})
  void filesHaveItsReferenceForAnId(String format) {
    assertThat(everything(room.typed("export " + format)))
        .contains(reference, ORDINARY.id())
        .doesNotContain(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"recent", "new", "search parcel", "stats", "sources", "help show"})
  void noListNamesIt(String words) {
    assertThat(everything(room.typed(words))).doesNotContain(NUMBER);
  }

  @Test
  void aChoiceBetweenSeveralNamesItByItsReference() {
    Facts linked =
        new Facts(
            1, Optional.empty(), Optional.empty(), false, Optional.of("https://a.example/chat"));
    room.queries.sessions.replaceAll(
        s -> new Session(s.ref(), s.title(), s.preview(), s.times(), linked, s.participant()));
    assertThat(everything(room.typed("show https://a.example/chat")))
        .contains(reference, ORDINARY.id())
        .doesNotContain(NUMBER);
  }
}
