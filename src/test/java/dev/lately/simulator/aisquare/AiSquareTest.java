package dev.lately.simulator.aisquare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.simulator.Caller;
import dev.lately.simulator.Caller.Reply;
import dev.lately.simulator.MovableClock;
import dev.lately.simulator.OpenSimulator;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.vendor.Quirk;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// AISquare's list in its wrappings, histories and tokens.
class AiSquareTest {
  private static final String LIST = "/qllm/chat-sessions/";

  @RegisterExtension private final OpenSimulator open = new OpenSimulator(600);
  private final MovableClock clock = open.clock();
  private final SimulatedVendor vendor = open.vendor("aisquare");
  private final Caller caller = Caller.bearing(vendor);

  @Test
  void theListHasFourWrappings() throws Exception {
    JsonNode array = caller.get(LIST).json();
    assertThat(array).hasSize(600);
    vendor.set(Quirk.LIST_IN_DATA, true);
    assertThat(caller.get(LIST).json().path("data")).isEqualTo(array);
    vendor.set(Quirk.LIST_IN_RESULTS, true);
    assertThat(caller.get(LIST).json().path("results")).isEqualTo(array);
    vendor.set(Quirk.LIST_IS_ONE_OBJECT, true);
    assertThat(caller.get(LIST).json()).isEqualTo(array.get(0));
  }

  @Test
  void titlesAndTimesMayBeMissingNullOrEmpty() throws Exception {
    Set<String> titles = new HashSet<>();
    Set<String> times = new HashSet<>();
    for (JsonNode session : caller.get(LIST).json()) {
      titles.add(kind(session.path("title")));
      times.add(kind(session.path("last_message_at")));
    }
    assertThat(titles).containsExactlyInAnyOrder("text", "empty", "NULL", "MISSING");
    assertThat(times).containsExactlyInAnyOrder("text", "empty", "NULL");
  }

  private static String kind(JsonNode node) {
    return node.isTextual() ? node.asText().isEmpty() ? "empty" : "text" : "" + node.getNodeType();
  }

  @Test
  void theDomainNarrowsTheList() throws Exception {
    JsonNode some = caller.get(LIST + "?domain_id=" + vendor.container()).json();
    assertThat(some).hasSize(vendor.listed());
    assertThat(some.findValuesAsText("domain_id")).containsOnly(vendor.container());
    assertThat(vendor.listed()).isBetween(1, 599);
    Reply refused = caller.get(LIST + "?domain_id=7");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).isEqualTo("{\"domain_id\":[\"Enter a valid UUID.\"]}");
  }

  @Test
  void aHistoryHoldsBothRolesAndTheSameTitleAsTheList() throws Exception {
    JsonNode session = caller.get(LIST).json().get(3);
    JsonNode history = caller.get("/qllm/chat-history/" + session.path("id").asText() + "/").json();
    assertThat(history.path("title")).isEqualTo(session.path("title"));
    assertThat(history.at("/messages/0/role").asText()).isEqualTo("user");
    assertThat(history.at("/messages/1/role").asText()).isEqualTo("assistant");
  }

  @Test
  void theFirstSystemContextsAreLong() throws Exception {
    JsonNode sessions = caller.get(LIST).json();
    assertThat(sessions.get(599).path("system_context").asText()).hasSizeGreaterThan(5_000);
    assertThat(sessions.get(0).path("system_context").asText()).hasSizeLessThan(100);
  }

  @Test
  void keysAreRefusedAsSimpleJwtDoes() throws Exception {
    Reply without = caller.with().get(LIST);
    assertThat(without.status()).isEqualTo(401);
    assertThat(without.text())
        .isEqualTo("{\"detail\":\"Authentication credentials were not provided.\"}");
    Reply wrong = caller.with("Authorization", "Bearer x").get(LIST);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().path("code").asText()).isEqualTo("token_not_valid");
  }

  @Test
  void aLoginGivesATokenForAWeek() throws Exception {
    Caller logged = caller.with("Authorization", "Bearer " + login().path("access").asText());
    clock.move(Duration.ofDays(7).minusSeconds(1));
    assertThat(logged.get(LIST).status()).isEqualTo(200);
    clock.move(Duration.ofSeconds(1));
    assertThat(logged.get(LIST).status()).isEqualTo(401);
    clock.move(Duration.ofDays(1));
    assertThat(logged.get(LIST).status()).isEqualTo(401);
  }

  @Test
  void aRefreshTokenGivesANewAccessToken() throws Exception {
    String refresh = login().path("refresh").asText();
    clock.move(Duration.ofDays(20));
    Reply fresh = caller.post("/token/refresh/", "{\"refresh\":\"" + refresh + "\"}");
    String access = fresh.json().path("access").asText();
    assertThat(caller.with("Authorization", "Bearer " + access).get(LIST).status()).isEqualTo(200);
    assertThat(caller.with("Authorization", "Bearer " + refresh).get(LIST).status()).isEqualTo(401);
  }

  private JsonNode login() throws Exception {
    Map<String, String> given = vendor.credentials();
    String body =
        "{\"username\":\"%s\",\"password\":\"%s\"}"
            .formatted(given.get("username"), given.get("password"));
    assertThat(caller.post("/token/", "{\"username\":\"x\"}").status()).isEqualTo(400);
    return caller.with().post("/token/", body).json();
  }

  @Test
  void pathsAndMethodsAreDjangos() throws Exception {
    assertThat(caller.get("/qllm/chat-sessions").status()).isEqualTo(301);
    assertThat(caller.get("/qllm/chat-history/999/").text())
        .isEqualTo("{\"detail\":\"Not found.\"}");
    assertThat(caller.post(LIST, "{}").text())
        .isEqualTo("{\"detail\":\"Method \\\"POST\\\" not allowed.\"}");
  }

  @Test
  void aDeletedHistoryIsGone() throws Exception {
    assertThat(caller.send("DELETE", "/qllm/chat-history/1005/", "").status()).isEqualTo(204);
    assertThat(caller.get("/qllm/chat-history/1005/").status()).isEqualTo(404);
    assertThat(caller.get(LIST).json()).hasSize(599);
  }
}
