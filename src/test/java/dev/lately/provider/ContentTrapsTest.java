package dev.lately.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Session;
import dev.lately.model.Trouble;
import dev.lately.model.Turn;
import dev.lately.model.Turn.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a naive client gets wrong with what people wrote: traps 13, 16, 17 and 20.
class ContentTrapsTest {
  private static final ListRequest SEARCH =
      new ListRequest(Optional.of("my order"), Optional.empty());

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  @DisplayName("Trap 13: GPT-trainer's list costs one call, and a title one more for one session")
  void aTitleCostsACallForOneSession() {
    wire.says(Fixture.read("gpttrainer/sessions.json"));
    assertThat(wire.gptTrainer().list(ListRequest.FIRST).sessions())
        .allMatch(session -> session.title().isEmpty());
    assertThat(wire.count()).isEqualTo(1);
    wire.says(Fixture.read("gpttrainer/session.json"))
        .says(Fixture.read("gpttrainer/messages.json"));
    Session session = wire.gptTrainer().session("11e2").orElseThrow();
    assertThat(session.title()).contains("How do I rotate API keys?");
    assertThat(session.facts().messageCount()).isEqualTo(2);
    assertThat(wire.count()).isEqualTo(3);
  }

  @Test
  @DisplayName("Trap 13: a session without messages has no title")
  void aSessionWithoutMessagesHasNoTitle() {
    wire.says(Fixture.read("gpttrainer/session.json")).says("[]");
    assertThat(wire.gptTrainer().session("11e2").orElseThrow().title()).isEmpty();
  }

  @Test
  @DisplayName("Trap 13: what a session began with costs one call, whatever the order of messages")
  void aTitleAloneCostsOneCall() {
    wire.says(
        """
        [{"created_at":"2026-11-20T09:05:00Z","query":"Later"},
         {"created_at":"2026-11-20T09:00:00Z","query":" First \\n of all ","response":"x"},
         {"query":"Without a time"}]\
        """);
    assertThat(wire.gptTrainer().opening("11e2")).contains(" First \n of all ");
    assertThat(wire.askedLine()).isEqualTo("GET /api/v1/session/11e2/messages");
    assertThat(wire.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"query\":\"\"}]",
        "[{\"query\":null,\"response\":\"Hello!\"}]",
        "[{\"query\":\" \\n\\t \"}]",
        "[{\"query\":\"![](https://x.example/a.png)\"}]",
        "[{\"created_at\":\"2026-11-20T09:00:00Z\",\"query\":\"\"},"
            + "{\"created_at\":\"2026-11-20T09:05:00Z\",\"query\":\"Then this\"}]"
      })
  @DisplayName("Trap 13: a session that began without words has no title")
  void aSessionThatBeganWithoutWordsHasNoTitle(String messages) {
    wire.says(messages);
    assertThat(wire.gptTrainer().opening("11e2")).isEmpty();
  }

  @Test
  @DisplayName("Trap 13: a first message of 50,000 characters is cut")
  void aFirstMessageOfAnyLengthIsATitle() {
    wire.says("[{\"query\":\"" + "word ".repeat(10_000) + "\"}]");
    assertThat(wire.gptTrainer().opening("11e2").orElseThrow())
        .startsWith("word word")
        .hasSizeLessThanOrEqualTo(300);
  }

  @Test
  @DisplayName("Trap 16: lead forms are kept apart; addresses and prompts are not kept")
  void personalDataIsKeptApart() {
    wire.says(Fixture.read("gpttrainer/sessions.json"))
        .says(Fixture.read("aisquare/sessions-array.json"))
        .says(Fixture.read("aisquare/history.json"));
    Session lead = wire.gptTrainer().list(ListRequest.FIRST).sessions().getFirst();
    assertThat(lead.participant().orElseThrow().fields())
        .isEqualTo(
            Map.of(
                "E-mail address", "ada@example.org",
                "name", "Ada",
                "Agreed", "true",
                "customer", "4711"));
    assertThat(lead.toString() + lead.participant()).doesNotContain("ada", "203.0.113.7");
    assertThat(lead.title() + "" + lead.preview() + lead.facts()).doesNotContain("203.0.113.7");
    Session chat = wire.aiSquare().list(ListRequest.FIRST).sessions().getFirst();
    assertThat(chat.title() + "" + chat.preview() + chat.facts()).doesNotContain("confidential");
    assertThat(wire.aiSquare().conversation("41").toString()).doesNotContain("confidential");
  }

  @Test
  @DisplayName("Trap 16: a prompt among PocketPaw's messages is not shown")
  void aPromptIsNotShown() {
    wire.says(Fixture.read("pocketpaw/history-array.json"));
    assertThat(wire.pocketPaw().conversation("a").toString()).doesNotContain("secret agent");
  }

  @Test
  @DisplayName("Trap 16: what is not found is named without its id, which may be a phone number")
  void anIdIsNotTold() {
    wire.says(404, "{}")
        .says(404, "{\"detail\":\"Session not found: whatsapp_+4915112345678\"}")
        .says("[]");
    assertThat(
            Troubles.of(() -> wire.pocketPaw().conversation("whatsapp_+4915112345678")).toString())
        .doesNotContain("4915112345678");
  }

  @Test
  @DisplayName("Trap 17: a hostile title stays as it is, and is cut between code points")
  void aHostileTitleStaysAsItIs() {
    String long80 = "\uD83D\uDE00".repeat(400);
    String hostile = "a\\n`@everyone` <b>\\u202e](x)";
    wire.says(
        "{\"sessions\":[{\"id\":\"1\",\"title\":\"%s\"},{\"id\":\"2\",\"title\":\"x%s\"}],\"total\":2}"
            .formatted(hostile, long80));
    List<Session> sessions = wire.pocketPaw().list(ListRequest.FIRST).sessions();
    assertThat(sessions.getFirst().title()).contains("a\n`@everyone` <b>\u202e](x)");
    assertThat(sessions.getLast().title()).contains("x" + "\uD83D\uDE00".repeat(299));
  }

  @Test
  @DisplayName("Trap 17: a link that is not of the web is none")
  void aLinkThatIsNotOfTheWebIsNone() {
    wire.says(Fixture.read("gurubase/page-1.json"))
        .says(Fixture.read("gurubase/conversation.json"));
    List<Session> sessions = wire.gurubase().list(ListRequest.FIRST).sessions();
    assertThat(sessions.get(0).facts().link().orElseThrow()).startsWith("https://app.gurubase.io/");
    assertThat(sessions.get(1).facts().link()).isEmpty();
    Turn turn = wire.gurubase().conversation("0f97").turns().getFirst();
    assertThat(turn.references())
        .containsExactly(
            new Reference(
                Optional.empty(), "Introduction", Optional.of("https://docs.example.org/intro")),
            new Reference(Optional.empty(), "Bad", Optional.empty()));
  }

  @Test
  @DisplayName("Trap 20: text is searched at PocketPaw and Gurubase and ignored elsewhere")
  void textIsSearchedWhereTheVendorCan() {
    wire.says(Fixture.read("pocketpaw/search.json"))
        .says(Fixture.read("gurubase/search.json"))
        .says("[]");
    assertThat(wire.pocketPaw().list(SEARCH).sessions().getFirst().preview())
        .contains("my order 17 has not come");
    wire.gurubase().list(SEARCH);
    wire.gptTrainer().list(SEARCH);
    assertThat(wire.askedLine()).isEqualTo("GET /api/sessions/search?q=my%20order&limit=1000");
    assertThat(wire.asked().getBody().utf8()).contains("my order");
    assertThat(wire.askedLine()).doesNotContain("order");
    assertThat(wire.gptTrainer().capabilities()).doesNotContain(Capability.SEARCH);
  }

  @Test
  @DisplayName("Trap 20: PocketPaw also finds what its model is told, which is not shown")
  void aHitInInstructionsShowsNothingOfThem() {
    String told = Fixture.read("pocketpaw/search.json").replace("\"user\"", "\"system\"");
    wire.says(told);
    Session hit = wire.pocketPaw().list(SEARCH).sessions().getFirst();
    assertThat(hit.ref().id()).isEqualTo("whatsapp_+4915112345678");
    assertThat(hit.preview()).isEmpty();
  }

  @Test
  @DisplayName("Trap 20: PocketPaw finds in no order and tells no total")
  void aSearchThatReachesItsLimitSaysThatThereIsMore() {
    String one = "{\"id\": \"cli_%d\", \"last_activity\": \"2026-11-20T09:05:00\"}";
    String hits = IntStream.range(0, 1000).mapToObj(one::formatted).collect(joining(","));
    wire.says("{\"sessions\": [" + hits + "]}");
    SessionPage found = wire.pocketPaw().list(SEARCH);
    assertThat(found.next()).isEmpty();
    assertThat(found.limit()).contains(new Trouble.Curtailed(1000, 0));
  }
}
