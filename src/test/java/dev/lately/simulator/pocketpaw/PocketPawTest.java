package dev.lately.simulator.pocketpaw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.simulator.Caller;
import dev.lately.simulator.Caller.Reply;
import dev.lately.simulator.MovableClock;
import dev.lately.simulator.OpenSimulator;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.vendor.Quirk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// PocketPaw in both flavours.
class PocketPawTest {
  private static final String LEGACY = "/api/sessions";
  private static final String V1 = "/api/v1/sessions";

  @RegisterExtension private final OpenSimulator open = new OpenSimulator(600);
  private final MovableClock clock = open.clock();
  private final SimulatedVendor vendor = open.vendor("pocketpaw");
  private final Caller caller = Caller.bearing(vendor);

  @Test
  void bothFlavoursListTheNewestAndTellTheTotal() throws Exception {
    JsonNode v1 = caller.get(V1).json();
    JsonNode legacy = caller.get(LEGACY).json();
    assertThat(v1.path("sessions")).hasSize(50);
    assertThat(v1.path("total").asInt()).isEqualTo(600);
    assertThat(v1.at("/sessions/0").size()).isEqualTo(5);
    assertThat(legacy.at("/sessions/0").has("created")).isTrue();
    assertThat(legacy.findValuesAsText("id")).isEqualTo(v1.findValuesAsText("id"));
    assertThat(v1.findValuesAsText("last_activity"))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void v1ChecksTheLimitAndTheDashboardDoesNot() throws Exception {
    assertThat(caller.get(V1 + "?limit=500").json().path("sessions")).hasSize(500);
    Reply tooMany = caller.get(V1 + "?limit=1000");
    assertThat(tooMany.status()).isEqualTo(422);
    assertThat(tooMany.text())
        .isEqualTo(
            "{\"detail\":[{\"type\":\"less_than_equal\",\"loc\":[\"query\",\"limit\"],\"msg\":\"Input"
                + " should be less than or equal to 500\",\"input\":\"1000\",\"ctx\":{\"le\":500}}]}");
    assertThat(caller.get(V1 + "?limit=0").status()).isEqualTo(422);
    assertThat(caller.get(LEGACY + "?limit=x").status()).isEqualTo(422);
    assertThat(caller.get(LEGACY + "?limit=0").json().path("sessions")).isEmpty();
    assertThat(caller.get(LEGACY + "?limit=-1").json().path("sessions")).hasSize(599);
    assertThat(caller.get(LEGACY + "?limit=1000").json().path("sessions")).hasSize(600);
  }

  @Test
  void timesAreTheServersOwnWithoutAZone() throws Exception {
    JsonNode all = caller.get(LEGACY + "?limit=1000").json();
    List<String> times = all.findValuesAsText("last_activity");
    assertThat(times.getFirst()).matches("2026-03-10T\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
    assertThat(times).contains("").anyMatch(t -> t.endsWith("+00:00"));
    assertThat(vendor.zone().orElseThrow().getId()).isEqualTo("Europe/Berlin");
  }

  @Test
  void oddIdsAreFoundWhenTheyAreEncoded() throws Exception {
    JsonNode all = caller.get(LEGACY + "?limit=1000").json();
    vendor.set(Quirk.UNTHROTTLED, true);
    for (String kind : List.of("whatsapp_+", "matrix_!", "teams_19_", "telegram_-100", "google_")) {
      String id =
          all.findValuesAsText("id").stream().filter(i -> i.startsWith(kind)).findFirst().get();
      String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
      Reply export = caller.get(V1 + "/" + encoded + "/export");
      assertThat(export.json().path("session_id").asText()).isEqualTo(id);
    }
  }

  @Test
  void aHistoryHasRolesAndTextsOnlyAndIsEmptyForAnUnknownId() throws Exception {
    JsonNode session = caller.get(V1).json().at("/sessions/1");
    String path = V1 + "/" + session.path("id").asText() + "/history";
    JsonNode array = caller.get(path).json();
    assertThat(array).hasSize(Math.min(50, session.path("message_count").asInt()));
    assertThat(array.get(0).fieldNames()).toIterable().containsExactly("role", "content");
    vendor.set(Quirk.HISTORY_OBJECT, true);
    assertThat(caller.get(path).json().path("messages")).isEqualTo(array);
    assertThat(caller.get(path + "?limit=1").json().path("has_more").asBoolean()).isTrue();
    vendor.set(Quirk.HISTORY_OBJECT, false);
    assertThat(caller.get(V1 + "/nobody/history").text()).isEqualTo("[]");
    assertThat(caller.get("/api/memory/session?id=nobody").text()).isEqualTo("[]");
  }

  @Test
  void thereIsNoGetOfOneSession() throws Exception {
    String id = caller.get(V1).json().at("/sessions/0/id").asText();
    for (String list : List.of(LEGACY, V1)) {
      Reply reply = caller.get(list + "/" + id);
      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.text()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
    }
  }

  @Test
  void aTrailingSlashIsSentAway() throws Exception {
    Reply reply = caller.get(LEGACY + "/?limit=3");
    assertThat(reply.status()).isEqualTo(307);
    assertThat(reply.header("Location")).isEqualTo(LEGACY + "?limit=3");
  }

  @Test
  void eitherFlavourMayBeAbsent() throws Exception {
    vendor.set(Quirk.V1_ONLY, true);
    assertThat(caller.get(LEGACY).status()).isEqualTo(404);
    assertThat(caller.get(V1).status()).isEqualTo(200);
    vendor.set(Quirk.V1_ONLY, false);
    vendor.set(Quirk.LEGACY_ONLY, true);
    assertThat(caller.get(LEGACY).status()).isEqualTo(200);
    assertThat(caller.get(V1).status()).isEqualTo(404);
  }

  @Test
  void mem0ListsNothingAndCannotDelete() throws Exception {
    String id = caller.get(V1).json().at("/sessions/0/id").asText();
    vendor.set(Quirk.MEM0, true);
    assertThat(caller.get(V1).text()).isEqualTo("{\"sessions\":[],\"total\":0}");
    assertThat(caller.send("DELETE", V1 + "/" + id, "").text())
        .isEqualTo("{\"detail\":\"Store does not support session deletion\"}");
  }

  @Test
  void fromTheSameHostAWrongKeyPassesUnlessTheBypassIsOff() throws Exception {
    Caller stranger = caller.with("Authorization", "Bearer wrong");
    assertThat(stranger.get(V1).status()).isEqualTo(200);
    vendor.set(Quirk.NO_LOCALHOST_BYPASS, true);
    assertThat(stranger.get(V1).text()).isEqualTo("{\"detail\":\"Unauthorized\"}");
    assertThat(stranger.get(V1).status()).isEqualTo(401);
    assertThat(caller.get(V1).status()).isEqualTo(200);
    assertThat(caller.get(V1 + "?token=wrong").status()).isEqualTo(401);
    assertThat(caller.with().get(V1 + "?token=" + vendor.key()).status()).isEqualTo(200);
  }

  @Test
  void aSessionTokenLastsADay() throws Exception {
    vendor.set(Quirk.NO_LOCALHOST_BYPASS, true);
    String token = caller.post("/api/auth/session", "").json().path("session_token").asText();
    Caller day = caller.with("Authorization", "Bearer " + token);
    assertThat(day.get(V1).status()).isEqualTo(200);
    clock.move(Duration.ofHours(24));
    assertThat(day.get(V1).status()).isEqualTo(401);
  }

  @Test
  void anApiKeyNeedsItsScopeForV1Only() throws Exception {
    vendor.set(Quirk.NO_LOCALHOST_BYPASS, true);
    String key = vendor.credentials().get("api-key-for-chat-only");
    Caller chat = caller.with("Authorization", "Bearer " + key);
    assertThat(chat.get(LEGACY).status()).isEqualTo(200);
    assertThat(chat.get(V1).text())
        .isEqualTo("{\"detail\":\"API key missing required scope: sessions\"}");
  }

  @Test
  void theBucketEmptiesAndFillsByTheClock() throws Exception {
    for (int i = 29; i >= 0; i--) {
      Reply reply = caller.get(V1 + "?limit=1");
      assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("" + i);
    }
    Reply refused = caller.with("Authorization", "Bearer wrong").get(V1);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).isEqualTo("{\"detail\":\"Too many requests\"}");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("X-RateLimit-Reset")).isEqualTo("3");
    clock.move(Duration.ofMillis(100));
    assertThat(caller.get(V1).status()).isEqualTo(200);
    assertThat(caller.get(V1).status()).isEqualTo(429);
  }

  @Test
  void aRenamedSessionKeepsItsTitle() throws Exception {
    String id = caller.get(V1).json().at("/sessions/0/id").asText();
    String path = LEGACY + "/" + id + "/title";
    assertThat(caller.post(path, "{\"title\":\" \"}").text())
        .isEqualTo("{\"detail\":\"Title is required\"}");
    assertThat(caller.post(path, "{\"title\":\"Mine\"}").text()).isEqualTo("{\"status\":\"ok\"}");
    JsonNode first = caller.get(LEGACY).json().at("/sessions/0");
    assertThat(first.path("title").asText()).isEqualTo("Mine");
    assertThat(first.path("user_title").asText()).isEqualTo("Mine");
    assertThat(caller.post(V1 + "/" + id + "/title", "{\"title\":\"\"}").status()).isEqualTo(422);
  }

  @Test
  void searchFindsWhatWasSaid() throws Exception {
    JsonNode found = caller.get(V1 + "/search?q=WEBHOOK&limit=5").json().path("sessions");
    assertThat(found).hasSize(5);
    assertThat(found.findValuesAsText("match"))
        .allMatch(m -> m.toLowerCase(java.util.Locale.ROOT).contains("webhook"));
    assertThat(caller.get(V1 + "/search?q=").text()).isEqualTo("{\"sessions\":[]}");
  }
}
