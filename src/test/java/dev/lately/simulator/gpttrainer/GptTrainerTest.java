package dev.lately.simulator.gpttrainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.simulator.Caller;
import dev.lately.simulator.Caller.Reply;
import dev.lately.simulator.OpenSimulator;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.vendor.Quirk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Chatsistant and Chatwize.
class GptTrainerTest {
  @RegisterExtension private final OpenSimulator open = new OpenSimulator(400);
  private final SimulatedVendor vendor = open.vendor("chatsistant");
  private final Caller caller = Caller.bearing(vendor);
  private final String list = "/chatbot/" + vendor.container() + "/sessions";

  @Test
  void theListIsABareArrayInNoOrderWithEverySessionOnce() throws Exception {
    JsonNode sessions = caller.get(list).json();
    Set<String> ids = new HashSet<>(sessions.findValuesAsText("uuid"));
    assertThat(ids).hasSize(400).allMatch(id -> id.matches("[0-9a-f]{32}"));
    List<String> times = sessions.findValuesAsText("modified_at");
    assertThat(times).isNotEqualTo(times.stream().sorted().toList());
    assertThat(times).isNotEqualTo(times.stream().sorted().toList().reversed());
  }

  @Test
  void metaIsAbsentNullEmptyOrHoldsALead() throws Exception {
    Set<String> kinds = new HashSet<>();
    for (JsonNode session : caller.get(list).json()) {
      JsonNode meta = session.path("meta");
      kinds.add(meta.has("user") ? "lead" : meta.getNodeType().toString());
    }
    assertThat(kinds).containsExactlyInAnyOrder("lead", "NULL", "OBJECT", "MISSING");
  }

  @Test
  void aTurnHoldsQuestionAndAnswerAndItsCitationsAsText() throws Exception {
    JsonNode turn =
        turns().filter(t -> t.path("response").asText().contains("[1.2]")).toList().getFirst();
    assertThat(turn.path("query").asText()).isNotEmpty();
    assertThat(turn.path("cite_data_json").isTextual()).isTrue();
    assertThat(turn.path("cite_data_json").asText()).contains("\"1.2\":{\"data_source_uuid\"");
  }

  private java.util.stream.Stream<JsonNode> turns() throws Exception {
    JsonNode sessions = caller.get(list).json();
    java.util.stream.Stream.Builder<JsonNode> turns = java.util.stream.Stream.builder();
    for (int i = 0; i < 10; i++) {
      String path = "/session/" + sessions.get(i).path("uuid").asText() + "/messages";
      caller.get(path).json().forEach(turns);
    }
    return turns.build();
  }

  @Test
  void aSessionIsFoundByItsIdAndForeignIdsAreNot() throws Exception {
    JsonNode first = caller.get(list).json().get(0);
    assertThat(caller.get("/session/" + first.path("uuid").asText()).json()).isEqualTo(first);
    assertThat(caller.get("/session/cf014deb3b3b438d935f1ee7042ff66f").status()).isEqualTo(404);
    assertThat(caller.get("/chatbot/cf014deb3b3b438d935f1ee7042ff66f/sessions").status())
        .isEqualTo(404);
  }

  @Test
  void keysAreRefusedAsFlaskJwtExtendedDoes() throws Exception {
    expect(caller.with().get(list), 401, "Missing Authorization Header");
    expect(caller.with("Authorization", "Token x").get(list), 422, "Bad Authorization header");
    expect(caller.with("Authorization", "Bearer x").get(list), 422, "Not enough segments");
    expect(
        caller.with("Authorization", "Bearer a.b.c").get(list),
        422,
        "Signature verification failed");
    vendor.set(Quirk.REVOKED_KEY, true);
    expect(caller.get(list), 401, "Token has been revoked");
  }

  private static void expect(Reply reply, int status, String message) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().path("msg").asText()).startsWith(message);
  }

  @Test
  void aTrailingSlashIsNotFoundAndAWrongMethodNotAllowed() throws Exception {
    assertThat(caller.get(list + "/").status()).isEqualTo(404);
    assertThat(caller.post(list, "{}").status()).isEqualTo(405);
    String one = "/session/" + caller.get(list).json().get(0).path("uuid").asText();
    assertThat(caller.post(one, "{}").status()).isEqualTo(405);
    assertThat(caller.post(one + "/message", "{}").status()).isEqualTo(405);
  }

  @Test
  void theTimeFilterIsInclusive() throws Exception {
    for (String created : caller.get(list).json().findValuesAsText("created_at").subList(0, 9)) {
      String between = "?start_timestamp=" + created + "&end_timestamp=" + created;
      assertThat(caller.get(list + between).json()).hasSize(1);
    }
    assertThat(caller.get(list + "?start_timestamp=yesterday").status()).isEqualTo(400);
  }

  @Test
  void timesMayComeWithoutAZone() throws Exception {
    assertThat(caller.get(list).json().get(0).path("created_at").asText()).endsWith("Z");
    vendor.set(Quirk.ZONELESS_TIMES, true);
    assertThat(caller.get(list).json().get(0).path("created_at").asText())
        .matches("2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
  }

  @Test
  void aDeletedSessionIsGone() throws Exception {
    String id = caller.get(list).json().get(0).path("uuid").asText();
    assertThat(caller.post("/session/" + id + "/delete", "").text())
        .isEqualTo("{\"success\":true}");
    assertThat(caller.get("/session/" + id).status()).isEqualTo(404);
    assertThat(caller.get(list).json().findValuesAsText("uuid")).hasSize(399).doesNotContain(id);
    assertThat(vendor.sessions()).isEqualTo(399);
  }

  @Test
  void theChatbotHasAName() throws Exception {
    JsonNode bots = caller.get("/chatbots").json();
    assertThat(bots).hasSize(1);
    assertThat(bots.get(0).path("uuid").asText()).isEqualTo(vendor.container());
    assertThat(bots.get(0).path("name").asText()).isNotBlank();
    assertThat(caller.get("/chatbot/" + vendor.container()).json()).isEqualTo(bots.get(0));
  }

  @Test
  void sessionsWithoutAWordHaveNoMessages() throws Exception {
    Iterable<JsonNode> sessions = caller.get(list).json();
    boolean silent =
        StreamSupport.stream(sessions.spliterator(), false)
            .limit(100)
            .anyMatch(s -> messages(s.path("uuid").asText()).equals("[]"));
    assertThat(silent).isTrue();
  }

  private String messages(String id) {
    try {
      return caller.get("/session/" + id + "/messages").text();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
