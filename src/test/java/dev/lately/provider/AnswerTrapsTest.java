package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a naive client gets wrong in reading these vendors: traps 4 to 8, 12, 14, 18, 19 and 22.
class AnswerTrapsTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"array", "object", "results", "data"})
  @DisplayName("Trap 4: AISquare's list is an array, an envelope or one object")
  void theRootsDiffer(String shape) {
    wire.says(Fixture.read("aisquare/sessions-" + shape + ".json"));
    Session first = wire.aiSquare().list(ListRequest.FIRST).sessions().getFirst();
    assertThat(first.ref().id()).isEqualTo("41");
    assertThat(first.title()).contains("Install on Linux");
  }

  @Test
  @DisplayName("Trap 4: another root than the vendor's is unreadable, never an empty list")
  void anotherRootIsUnreadable() {
    wire.says("{}").says("{}").says("{\"total\":0}").says("{\"today\":[]}").says("\"gone\"");
    assertThat(Troubles.ofList(wire.gptTrainer())).isEqualTo(new Trouble.Unreadable("$"));
    assertThat(Troubles.ofList(wire.aiSquare())).isEqualTo(new Trouble.Unreadable("$.results"));
    assertThat(Troubles.ofList(wire.pocketPaw())).isEqualTo(new Trouble.Unreadable("$.sessions"));
    assertThat(Troubles.ofList(wire.gurubase())).isEqualTo(new Trouble.Unreadable("$.has_more"));
    assertThat(Troubles.ofList(wire.gptTrainer())).isEqualTo(new Trouble.Unreadable("$"));
  }

  @Test
  @DisplayName("Trap 5: PocketPaw says last_activity and created; v1 lacks created")
  void pocketPawSaysLastActivityAndCreated() {
    wire.says(Fixture.read("pocketpaw/legacy-sessions.json"));
    Session legacy = first(wire.pocketPaw());
    assertThat(legacy.times().created()).contains(Instant.parse("2026-11-21T08:00:00.123Z"));
    assertThat(legacy.preview()).contains("Then run it with -p 8080:8080");
    wire.says(404, "{}").says(Fixture.read("pocketpaw/v1-sessions.json"));
    Session v1 = first(wire.pocketPaw());
    assertThat(v1.times().created()).isEmpty();
    assertThat(v1.times().lastActivity()).isEqualTo(legacy.times().lastActivity());
    assertThat(v1.facts().origin()).contains("websocket");
  }

  @Test
  @DisplayName("Trap 6: PocketPaw's times are local to its server; an empty one is none")
  void pocketPawsTimesAreLocal() {
    wire.says(Fixture.read("pocketpaw/legacy-sessions.json"));
    List<Session> sessions = wire.pocketPaw().list(ListRequest.FIRST).sessions();
    assertThat(sessions.getFirst().times().lastActivity())
        .contains(Instant.parse("2026-11-21T19:31:00.123Z"));
    assertThat(sessions.getFirst().times().assumedZone()).isTrue();
    assertThat(sessions.get(2).times().lastActivity())
        .contains(Instant.parse("2026-11-19T09:05:00Z"));
    assertThat(sessions.get(2).times().assumedZone()).isFalse();
    assertThat(sessions.get(3).times().lastActivity()).isEmpty();
  }

  @Test
  @DisplayName("Trap 7: Gurubase mixes Z and +00:00 and drops a fraction of zero")
  void gurubaseMixesFormats() {
    wire.says(Fixture.read("gurubase/page-1.json"))
        .says(Fixture.read("gurubase/conversation.json"));
    List<Session> sessions = wire.gurubase().list(ListRequest.FIRST).sessions();
    assertThat(sessions.getFirst().times().lastActivity())
        .contains(Instant.parse("2026-11-21T08:23:27.535Z"));
    assertThat(sessions.get(1).times().lastActivity())
        .contains(Instant.parse("2026-11-18T10:00:00Z"));
    assertThat(wire.gurubase().session("0f97").orElseThrow().times().created())
        .contains(Instant.parse("2026-11-21T08:13:09.459Z"));
  }

  @Test
  @DisplayName("Trap 8: an empty page of Gurubase is not the last; only has_more tells")
  void onlyHasMoreTells() {
    wire.says(Fixture.read("gurubase/page-2.json")).says(Fixture.read("gurubase/page-3.json"));
    SessionPage empty = wire.gurubase().list(ListRequest.FIRST.next("2"));
    assertThat(empty.sessions()).isEmpty();
    assertThat(empty.next()).contains("3");
    SessionPage last = wire.gurubase().list(ListRequest.FIRST.next("3"));
    assertThat(last.sessions()).hasSize(2);
    assertThat(last.next()).isEmpty();
  }

  @Test
  @DisplayName("Trap 8: a session that stands in two groups of a page is listed once")
  void aSessionIsListedOnce() {
    String row = "{\"id\":\"a\",\"last_used\":\"2026-11-18T10:00:00Z\"}";
    wire.says(
        "{\"today\":[%s],\"last_week\":[%s],\"older\":[],\"has_more\":false}".formatted(row, row));
    assertThat(wire.gurubase().list(ListRequest.FIRST).sessions()).hasSize(1);
  }

  @Test
  @DisplayName("Trap 12: PocketPaw has no call for one session, so none is made")
  void pocketPawHasNoCallForOne() {
    assertThat(wire.pocketPaw().session("websocket_1")).isEmpty();
    assertThat(wire.count()).isZero();
  }

  @Test
  @DisplayName("Trap 12: PocketPaw's history is an array or an object; an empty one is unknown")
  void theHistoryIsAnArrayOrAnObject() {
    for (String history :
        List.of(
            Fixture.read("pocketpaw/history-array.json"),
            Fixture.read("pocketpaw/history-object.json"),
            "[]")) {
      wire.says(404, "{}").says(404, "{}").says(history);
    }
    SessionProvider pocketPaw = wire.pocketPaw();
    assertThat(pocketPaw.conversation("a"))
        .satisfies(array -> {
          assertThat(array.complete()).isTrue();
          assertThat(array.turns()).hasSize(2);
          assertThat(array.turns().getFirst().answer())
              .contains("Yes.\n\nThen run it with -p 8080:8080");
          assertThat(array.turns().getFirst().at()).isEmpty();
        });
    assertThat(pocketPaw.conversation("b"))
        .satisfies(object -> {
          assertThat(object.complete()).isFalse();
          assertThat(object.turns().getFirst().at())
              .contains(Instant.parse("2026-11-21T19:30:00.500Z"));
        });
    assertThat(Troubles.of(() -> pocketPaw.conversation("unknown")))
        .isEqualTo(new Trouble.NotFound("session"));
  }

  @Test
  @DisplayName("Trap 14: GPT-trainer's list comes whole, and is narrowed in time on both sides")
  void theListComesWholeAndIsNarrowed() {
    wire.says(Fixture.read("gpttrainer/sessions.json"));
    Instant since = Instant.parse("2026-11-19T10:20:00Z");
    SessionPage page =
        wire.gptTrainer().list(new ListRequest(Optional.empty(), Optional.of(since)));
    assertThat(page.sessions())
        .extracting(s -> s.ref().id().substring(0, 2))
        .containsExactly("11", "a4");
    assertThat(page.next()).isEmpty();
    assertThat(page.whole()).isTrue();
    assertThat(wire.asked().getUrl().queryParameter("start_timestamp"))
        .isEqualTo("2026-10-20T10:20:00.000Z");
  }

  @Test
  @DisplayName("Trap 18: AISquare's title, pin and time may be missing, null or nonsense")
  void whatIsMissingIsNoneAtAiSquare() {
    wire.says(Fixture.read("aisquare/sessions-array.json"));
    List<Session> sessions = wire.aiSquare().list(ListRequest.FIRST).sessions();
    assertThat(sessions)
        .extracting(Session::title)
        .containsExactly(
            Optional.of("Install on Linux"), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(sessions)
        .extracting(s -> s.facts().pinned())
        .containsExactly(true, false, false, false);
    assertThat(sessions)
        .extracting(s -> s.times().lastActivity().isPresent())
        .containsExactly(true, false, false, false);
  }

  @Test
  @DisplayName("Trap 19: only PocketPaw counts messages in its list")
  void onlyPocketPawCountsMessages() {
    wire.says(Fixture.read("pocketpaw/legacy-sessions.json"))
        .says(Fixture.read("gpttrainer/sessions.json"))
        .says(Fixture.read("gurubase/page-1.json"))
        .says(Fixture.read("aisquare/sessions-array.json"));
    assertThat(first(wire.pocketPaw()).facts().messages()).isEqualTo(OptionalInt.of(12));
    assertThat(first(wire.gptTrainer()).facts().messageCount()).isEqualTo(Facts.UNKNOWN);
    assertThat(first(wire.gurubase()).facts().messageCount()).isEqualTo(Facts.UNKNOWN);
    assertThat(first(wire.aiSquare()).facts().messageCount()).isEqualTo(Facts.UNKNOWN);
  }

  @Test
  @DisplayName("Trap 22: the rows keep their vendor's order, which promises nothing")
  void theRowsKeepTheVendorsOrder() {
    StringBuilder rows = new StringBuilder();
    IntStream.of(3, 1, 2).forEach(n -> rows.append(",{\"uuid\":\"").append(n).append("\"}"));
    wire.says("[" + rows.substring(1) + "]");
    assertThat(wire.gptTrainer().list(ListRequest.FIRST).sessions())
        .extracting(session -> session.ref().id())
        .containsExactly("3", "1", "2");
  }

  private static Session first(SessionProvider provider) {
    return provider.list(ListRequest.FIRST).sessions().getFirst();
  }
}
