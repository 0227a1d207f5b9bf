package dev.lately.handler;

import static dev.lately.handler.Room.DOCS;
import static dev.lately.handler.Room.FIRST;
import static dev.lately.handler.Room.GROUP;
import static dev.lately.handler.Room.SECOND;
import static dev.lately.handler.Room.SECRET;
import static dev.lately.handler.Room.SITE;
import static dev.lately.handler.Room.STRANGE;
import static dev.lately.handler.Room.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import dev.lately.view.Sequel;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A list as a file, asked in a group that may see two sources of three.
class ExportTest {
  private final Room room = new Room();

  @BeforeEach
  void sessions() {
    add(DOCS, 1, "How do I rotate the API key?");
    add(SITE, 30, "Where is my parcel?");
    add(DOCS, 24 * 9, "An old api key");
    add(SECRET, 2, "A secret of others");
    room.queries.reports.add(report(DOCS, Optional.empty(), false));
  }

  private void add(SourceName source, int hours, String title) {
    room.queries.sessions.add(
        new Session(
            new SessionRef(source, "id-" + hours),
            Optional.of(title),
            Optional.of("a preview"),
            Times.of(Optional.of(room.now.minus(Duration.ofHours(hours))), Optional.empty(), false),
            new Facts(3, Optional.of("web"), Optional.empty(), false, Optional.empty()),
            Optional.of(new Participant(Map.of("name", "Zaphod")))));
  }

  private SourceReport report(SourceName source, Optional<Trouble> trouble, boolean more) {
    return new SourceReport(source, Optional.of(room.now), false, more, trouble, Optional.empty());
  }

  @Test
  void theFileHasTheListAndIsForTheAskerAlone() {
    Reply.Private reply = export("export csv");
    assertThat(text(reply.card())).isEqualTo("Sessions · all sources\n3 sessions as CSV.");
    assertThat(file(reply).name()).isEqualTo("sessions-2026-11-20.csv");
    assertThat(words(reply).substring(1).lines())
        .containsExactly(
            "source,vendor,id,title,created,last_activity,messages,origin,link",
            "docs-guru,Gurubase,id-1,How do I rotate the API key?,,2026-11-20T12:00:00+01:00,3,web,",
            "website-bot,Chatsistant,id-30,Where is my parcel?,,2026-11-19T07:00:00+01:00,3,web,",
            "docs-guru,Gurubase,id-216,An old api key,,2026-11-11T13:00:00+01:00,3,web,");
  }

  @ParameterizedTest
  @CsvSource({
    "export csv docs, 2",
    "export csv since:7d, 2",
    "export json docs 7d, 1",
    "export md origin:web, 3",
    "export md text:\"API KEY\", 2",
    "export csv secret-bot, 0",
    "export csv text:secret, 0",
    "export csv text:preview, 3"
  })
  void itIsWhatTheListWouldShow(String typed, int sessions) {
    Reply.Private reply = export(typed);
    String file = reply.enclosure().isPresent() ? words(reply) : "";
    assertThat(file.lines().filter(line -> line.contains("id-")).count()).isEqualTo(sessions);
    assertThat(file).doesNotContain("secret", "Zaphod", "a preview");
  }

  @Test
  void eachFormatHasItsName() throws IOException {
    Reply.Private json = export("export json docs 7d");
    assertThat(file(json).name()).isEqualTo("sessions-2026-11-20.json");
    assertThat(file(json).mediaType()).isEqualTo("application/json");
    JsonNode sessions = new ObjectMapper().readTree(file(json).bytes());
    assertThat(sessions.path(0).path("title").asText()).isEqualTo("How do I rotate the API key?");
    assertThat(text(json.card()))
        .isEqualTo("Sessions · docs-guru · last 7 days\n1 session as JSON.");
    Reply.Private table = export("export md");
    assertThat(file(table).name()).isEqualTo("sessions-2026-11-20.md");
    assertThat(words(table)).startsWith("# Sessions as of 2026-11-20 13:00 (Europe/Berlin)\n");
  }

  @Test
  void nothingIsSaidAndNoFileGiven() {
    Reply.Private reply = export("export csv docs origin:nowhere");
    assertThat(text(reply.card())).endsWith("There is no session to write, and so no file.");
    assertThat(reply.enclosure()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙈🙈", "'; DROP TABLE sessions; --", "(a+)+$ [z-a]", "*.md ?", "%_%"})
  void wordsThatMeanSomethingElsewhereAreOnlyWords(String odd) {
    Reply.Private reply = export("export csv text:\"" + odd + "\"");
    assertThat(text(reply.card())).endsWith("There is no session to write, and so no file.");
  }

  @Test
  void blanksAndFourThousandLettersAreAnsweredInALine() {
    assertThat(text(room.typed("export csv text:\"   \"").card()))
        .isEqualTo("Type what to look for, such as text:\"api key\".");
    assertThat(text(room.typed("export csv text:" + "x".repeat(4_000)).card()))
        .startsWith("Words to look for are 1 to 100 characters, not xxx")
        .hasSizeLessThan(300);
  }

  @Test
  void whatASourceDidNotGiveIsSaid() {
    Trouble budget = new Trouble.OutOfBudget(room.now.plusSeconds(40), 10, Duration.ofMinutes(1));
    room.queries.reports.set(0, report(DOCS, Optional.of(budget), true));
    assertThat(text(export("export csv").card()))
        .isEqualTo(
            "Sessions · all sources\n"
                + "3 sessions as CSV; there are more.\n"
                + "Gurubase allows 10 requests in 60 s; docs-guru is read again in 40 s."
                + " The newest rows of docs-guru are in the file; older ones are missing.");
    room.queries.reports.set(0, report(DOCS, Optional.empty(), true));
    assertThat(text(export("export csv").card()))
        .endsWith("A source has not told all of its sessions yet. Ask once more in a minute.");
  }

  @Test
  void howFarALateSourceIsReadIsToldAndTheFileComesByItself() {
    beLate();
    CountDownLatch told = new CountDownLatch(1);
    room.queries.onAsking =
        () -> {
          if (room.queries.asked > 1) {
            await(told);
            add(DOCS, 24 * 10, "One more");
            room.queries.reports.set(0, report(DOCS, Optional.empty(), false));
          }
        };
    Reply.Private reply = export("export csv");
    assertThat(text(reply.card()))
        .isEqualTo(
            "Sessions · all sources\n"
                + "3 sessions so far; still reading docs-guru. The file comes here by itself.");
    assertThat(reply.enclosure()).isEmpty();
    told.countDown();
    Sequel.Part whole = reply.card().sequel().orElseThrow().next().join().orElseThrow();
    assertThat(text(whole.card())).isEqualTo("Sessions · all sources\n4 sessions as CSV.");
    assertThat(whole.enclosure()).isPresent();
  }

  @Test
  void aSourceThatStaysLateIsWaitedForAMinuteAndTheRestIsGiven() {
    beLate();
    Sequel.Part rest =
        export("export csv").card().sequel().orElseThrow().next().join().orElseThrow();
    assertThat(text(rest.card())).contains("3 sessions", "Gurubase takes longer than 2.5 s.");
    assertThat(rest.enclosure()).isPresent();
    assertThat(room.queries.asked).isEqualTo(24);
  }

  @Test
  void aSourceThatFailedIsNotWaitedFor() {
    room.queries.reports.set(0, report(DOCS, Optional.of(new Trouble.VendorError(503)), false));
    assertThat(text(export("export csv").card())).contains("503");
    assertThat(room.queries.asked).isEqualTo(1);
  }

  @Test
  void whatBreaksWhileItIsReadIsToldWithAReference() {
    beLate();
    room.queries.onAsking =
        () -> {
          if (room.queries.asked > 1) {
            throw new IllegalStateException("on purpose");
          }
        };
    Sequel.Part broken =
        export("export csv").card().sequel().orElseThrow().next().join().orElseThrow();
    assertThat(text(broken.card())).contains("E-");
  }

  private void beLate() {
    room.queries.reports.set(
        0, report(DOCS, Optional.of(new Trouble.TimedOut(Duration.ofMillis(2500))), true));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileIsCutAtARowWhereItWouldBeTooLargeAndSaysSo() throws IOException {
    String title = "🦊".repeat(500);
    for (int i = 0; i < 6_000; i++) {
      add(SITE, 1000 + i, title);
    }
    Reply.Private reply = export("export json");
    int bytes = file(reply).bytes().length;
    assertThat(bytes).isBetween(10_300_000, 10 << 20);
    int sessions = new ObjectMapper().readTree(file(reply).bytes()).size();
    assertThat(text(reply.card()))
        .contains("%,d of 6,003 sessions as JSON, the first of the list.".formatted(sessions))
        .contains("A file in a chat has at most 10 MiB.");
  }

  @Test
  void inAGroupOfTelegramTheSameFileOpensInThePrivateChatByTheRightsOfTheGroup() {
    Reply.Private there = export("export md docs 7d");
    Place alone = Place.privateTo(FIRST);
    Reply.Private here = (Reply.Private) room.pressed(FIRST, alone, there.code());
    assertThat(words(here)).isEqualTo(words(there)).contains("rotate").doesNotContain("parcel");
    assertThat(file(here).name()).isEqualTo("sessions-2026-11-20.md");
    room.now = room.now.plus(Duration.ofHours(25));
    assertThat(((Reply.Private) room.pressed(FIRST, alone, there.code())).enclosure()).isEmpty();
  }

  @Test
  void whoeverElseOpensItGetsNothing() {
    Reply.Private there = export("export csv");
    assertThat(opened(SECOND, Place.privateTo(SECOND), there.code())).isEmpty();
    assertThat(((Reply.Private) room.typed(STRANGE, "export csv")).enclosure()).isEmpty();
  }

  private Optional<?> opened(Person person, Place place, String code) {
    return ((Reply.Private) room.pressed(person, place, code)).enclosure();
  }

  @Test
  void aWordThatNamesNoSourceIsAnsweredWithThoseThatMayBeSeen() {
    assertThat(text(export("export csv docs-gru").card()))
        .contains("docs-gru", "Did you mean docs-guru?")
        .doesNotContain("secret");
    assertThat(text(export("export csv text:api key").card())).contains("key", "text:\"api key\"");
  }

  private Reply.Private export(String typed) {
    return (Reply.Private) room.typed(GROUP, typed);
  }

  private static Document file(Reply.Private reply) {
    return (Document) reply.enclosure().orElseThrow();
  }

  private static String words(Reply.Private reply) {
    return new String(file(reply).bytes(), UTF_8);
  }

  @Test
  void theListIsReadOnce() {
    export("export csv");
    assertThat(room.queries.asked).isEqualTo(1);
  }
}
