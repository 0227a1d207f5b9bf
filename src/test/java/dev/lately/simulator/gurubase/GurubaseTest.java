package dev.lately.simulator.gurubase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.simulator.Caller;
import dev.lately.simulator.Caller.Reply;
import dev.lately.simulator.MovableClock;
import dev.lately.simulator.OpenSimulator;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.vendor.Quirk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Gurubase's list, conversations and ten calls a minute.
class GurubaseTest {
  private static final String LIST = "/lantern/sessions/";

  @RegisterExtension private final OpenSimulator open = new OpenSimulator(200);
  private final MovableClock clock = open.clock();
  private final SimulatedVendor vendor = open.vendor("gurubase");
  private final Caller caller = Caller.withApiKey(vendor);

  private JsonNode page(int number) throws Exception {
    return caller.post(LIST, "{\"page_num\":" + number + "}").json();
  }

  private static List<String> all(JsonNode page, String field) {
    List<String> found = new ArrayList<>();
    for (String group : new String[] {"today", "last_week", "older"}) {
      page.path(group).forEach(item -> found.add(item.path(field).asText()));
    }
    return found;
  }

  @Test
  void pagesReachEverySessionWithARootQuestionOnceInOrder() throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> times = new ArrayList<>();
    boolean more = true;
    boolean shortPage = false;
    for (int number = 1; more; number++) {
      JsonNode page = page(number);
      more = page.path("has_more").asBoolean();
      shortPage |= more && all(page, "id").size() < 30;
      ids.addAll(all(page, "id"));
      times.addAll(all(page, "last_used"));
    }
    assertThat(new HashSet<>(ids)).hasSize(vendor.listed()).hasSize(ids.size());
    assertThat(vendor.listed()).isLessThan(200);
    assertThat(shortPage).as("holes after paging").isTrue();
    assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void aPageMayBeEmptyWhileMoreFollow() throws Exception {
    vendor.set(Quirk.EMPTY_SECOND_PAGE, true);
    assertThat(all(page(2), "id")).isEmpty();
    assertThat(page(2).path("has_more").asBoolean()).isTrue();
    assertThat(all(page(3), "id")).isNotEmpty();
  }

  @Test
  void beyondTheEndThereIsNothing() throws Exception {
    assertThat(caller.post(LIST, "{\"page_num\":99}").text())
        .isEqualTo("{\"today\":[],\"last_week\":[],\"older\":[],\"has_more\":false}");
  }

  @Test
  void groupsMoveAtMidnightInUtc() throws Exception {
    String newest = page(1).at("/today/0/id").asText();
    clock.move(Duration.ofMinutes(9 * 60 + 29));
    assertThat(page(1).at("/today/0/id").asText()).isEqualTo(newest);
    clock.move(Duration.ofMinutes(1));
    assertThat(page(1).at("/last_week/0/id").asText()).isEqualTo(newest);
    clock.move(Duration.ofDays(6));
    assertThat(page(1).at("/last_week/0/id").asText()).isEqualTo(newest);
    clock.move(Duration.ofDays(1));
    assertThat(page(1).at("/older/0/id").asText()).isEqualTo(newest);
  }

  @Test
  void theEleventhCallOfAMinuteIsThrottledWhateverTheEndpoint() throws Exception {
    String id = page(1).at("/today/0/id").asText();
    for (int i = 0; i < 9; i++) {
      assertThat(caller.post("/sessions/" + id + "/conversation/", "").status()).isEqualTo(200);
      clock.move(Duration.ofMillis(100));
    }
    Reply refused = caller.post(LIST, "{}");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(refused.text())
        .isEqualTo("{\"msg\":\"Request was throttled. Expected available in 60 seconds.\"}");
    clock.move(Duration.ofMillis(59_099));
    assertThat(caller.post(LIST, "{}").status()).isEqualTo(429);
    clock.move(Duration.ofMillis(1));
    assertThat(caller.post(LIST, "{}").status()).isEqualTo(200);
    assertThat(caller.post(LIST, "{}").status()).isEqualTo(200);
    assertThat(caller.post(LIST, "{}").status()).isEqualTo(429);
  }

  @Test
  void allUnknownKeysShareOneBucketThatComesBeforeTheKeyCheck() throws Exception {
    for (int i = 0; i < 10; i++) {
      Reply refused = caller.with("x-api-key", "gb-" + i).post(LIST, "{}");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.text()).isEqualTo("{\"msg\":\"Invalid API key\"}");
    }
    assertThat(caller.with("x-api-key", "gb-another").post(LIST, "{}").status()).isEqualTo(429);
    assertThat(caller.with().post(LIST, "{}").status()).isEqualTo(429);
    assertThat(caller.post(LIST, "{}").status()).isEqualTo(200);
  }

  @Test
  void errorsAreWordedAsTheVendorWordsThem() throws Exception {
    vendor.set(Quirk.UNTHROTTLED, true);
    expect(caller.with().post(LIST, "{}"), 401, "{\"msg\":\"API key is required\"}");
    expect(caller.post("/other/sessions/", ""), 404, "{\"msg\":\"Guru type other not found\"}");
    expect(
        caller.post(LIST, "{\"page_num\":\"two\"}"),
        400,
        "{\"msg\":\"Page number must be an integer\"}");
    expect(
        caller.post(LIST, "{\"page_num\":0}"), 400, "{\"msg\":\"Page number must be positive\"}");
    expect(caller.get(LIST), 405, "{\"detail\":\"Method \\\"GET\\\" not allowed.\"}");
    assertThat(caller.post(LIST, "{").text()).startsWith("{\"detail\":\"JSON parse error");
    String foreign = "/sessions/0f970000-0000-4000-a000-000000000000";
    expect(caller.post(foreign + "/conversation/", ""), 404, "{\"msg\":\"Binge not found\"}");
    expect(caller.send("DELETE", foreign + "/delete/", ""), 404, "{\"msg\":\"Session not found\"}");
  }

  private static void expect(Reply reply, int status, String body) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).isEqualTo(body);
  }

  @Test
  void aMissingSlashIsRedirected() throws Exception {
    Reply reply = caller.post("/lantern/sessions", "{}");
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("Location")).isEqualTo("/api/v1/lantern/sessions/");
    assertThat(caller.post("//lantern/sessions/", "{}").status()).isEqualTo(404);
  }

  @Test
  void searchLooksInRootQuestionsOnly() throws Exception {
    JsonNode found = caller.post(LIST, "{\"search_query\":\"  WEBHOOK \"}").json();
    assertThat(all(found, "root_question_name"))
        .isNotEmpty()
        .allMatch(q -> q.toLowerCase(java.util.Locale.ROOT).contains("webhook"));
  }

  @Test
  void listAndConversationWriteTimesDifferently() throws Exception {
    String id = page(1).at("/today/0/id").asText();
    assertThat(page(1).at("/today/0/last_used").asText()).endsWith("Z");
    JsonNode conversation = caller.post("/sessions/" + id + "/conversation/", "").json();
    assertThat(conversation.path("binge_id").asText()).isEqualTo(id);
    assertThat(conversation.path("last_used").asText()).endsWith("+00:00");
    assertThat(conversation.at("/conversation/0/parent_slug").isNull()).isTrue();
    assertThat(conversation.at("/conversation/0/answer").asText()).startsWith("# ");
  }

  @Test
  void someTimesHaveNoFraction() throws Exception {
    List<String> times = new ArrayList<>();
    for (int number = 1; number < 7; number++) {
      times.addAll(all(page(number), "last_used"));
    }
    assertThat(times).anyMatch(t -> t.length() == 20).anyMatch(t -> t.length() == 27);
  }

  @Test
  void aSessionIsDeletedOnce() throws Exception {
    String id = page(1).at("/today/0/id").asText();
    Reply first = caller.send("DELETE", "/sessions/" + id + "/delete/", "");
    assertThat(first.json().path("session_id").asText()).isEqualTo(id);
    expect(
        caller.send("DELETE", "/sessions/" + id + "/delete/", ""),
        400,
        "{\"msg\":\"Session is already deleted\"}");
    assertThat(all(page(1), "id")).doesNotContain(id);
  }
}
