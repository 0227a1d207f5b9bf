package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Trouble;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a naive client gets wrong in asking these vendors: traps 1 to 3, 9 to 11, 15, 21 and 23.
class CallTrapsTest {
  private static final String NOTHING =
      "{\"today\":[],\"last_week\":[],\"older\":[],\"has_more\":false}";

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  @DisplayName("Trap 1: an id is any text, and encoded as one path segment")
  void anIdIsAnyTextAndEncodedAsOneSegment() {
    String said = "[{\"role\":\"user\",\"content\":\"Hello\"}]";
    wire.says(404, "").says(said).says(said).says(Fixture.read("gpttrainer/messages.json"));
    SessionProvider pocketPaw = wire.pocketPaw();
    pocketPaw.conversation("whatsapp_+49/1 5?#@%2F");
    wire.asked();
    assertThat(wire.askedLine())
        .isEqualTo("GET /api/v1/sessions/whatsapp_%2B49%2F1%205%3F%23%40%252F/export?format=json");
    pocketPaw.conversation("matrix_!abc");
    assertThat(wire.askedLine()).isEqualTo("GET /api/v1/sessions/matrix_%21abc/export?format=json");
    wire.gptTrainer().conversation("../../admin");
    assertThat(wire.askedLine()).isEqualTo("GET /api/v1/session/..%2F..%2Fadmin/messages");
  }

  @Test
  @DisplayName("Trap 1: an id of dots does not climb up the path")
  void anIdOfDotsDoesNotClimb() {
    wire.says("[]").says("[]");
    wire.gptTrainer().conversation("..");
    assertThat(wire.askedLine()).isEqualTo("GET /api/v1/session/___/messages");
    wire.gptTrainer().conversation("");
    assertThat(wire.askedLine()).isEqualTo("GET /api/v1/session/_/messages");
  }

  @Test
  @DisplayName("Trap 1: ids of 32 hex digits and numbers are kept as they are")
  void idsAreKeptAsTheyAre() {
    wire.says("[{\"uuid\":\"a4f5e1ef22e946b09158e5d754a044f0\"}]")
        .says("[{\"id\":9007199254740993}]");
    assertThat(wire.gptTrainer().list(ListRequest.FIRST).sessions().getFirst().ref().id())
        .isEqualTo("a4f5e1ef22e946b09158e5d754a044f0");
    assertThat(wire.aiSquare().list(ListRequest.FIRST).sessions().getFirst().ref().id())
        .isEqualTo("9007199254740993");
  }

  @Test
  @DisplayName("Trap 2: Gurubase is asked by POST with JSON, and with the slash at the end")
  void gurubaseIsAskedByPost() {
    wire.says(NOTHING);
    wire.gurubase().list(new ListRequest(Optional.of("logs \"x\""), Optional.empty()).next("3"));
    RecordedRequest request = wire.asked();
    assertThat(request.getMethod() + request.getTarget())
        .isEqualTo("POST/api/v1/my-guru/sessions/");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"page_num\":3,\"search_query\":\"logs \\\"x\\\"\"}");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
  }

  @Test
  @DisplayName("Trap 2: AISquare has the slash at the end, GPT-trainer and PocketPaw do not")
  void onlyDjangoHasTheSlash() {
    wire.says("[]").says("[]").says("{\"sessions\":[],\"total\":0}");
    wire.aiSquare().list(ListRequest.FIRST);
    wire.gptTrainer().list(ListRequest.FIRST);
    wire.pocketPaw().list(ListRequest.FIRST);
    assertThat(wire.askedLine()).isEqualTo("GET /api/v1/qllm/chat-sessions/");
    assertThat(wire.askedLine()).isEqualTo("GET /api/v1/chatbot/" + Sources.CHATBOT + "/sessions");
    assertThat(wire.askedLine()).isEqualTo("GET /api/sessions?limit=100");
  }

  @Test
  @DisplayName("Trap 2: a redirected POST stays a POST with its body")
  void aRedirectedPostStaysAPost() {
    wire.says(redirect(301, "/api/v1/my-guru/sessions/?again")).says(NOTHING);
    wire.gurubase().list(ListRequest.FIRST);
    wire.asked();
    RecordedRequest again = wire.asked();
    assertThat(again.getMethod() + again.getTarget())
        .isEqualTo("POST/api/v1/my-guru/sessions/?again");
    assertThat(again.getBody().utf8()).isEqualTo("{\"page_num\":1}");
    assertThat(again.getHeaders().get("x-api-key")).isEqualTo(Sources.KEY);
  }

  @Test
  @DisplayName("Trap 3: a session is read by GET, and no GET has a body")
  void noGetHasABody() {
    wire.says(Fixture.read("gpttrainer/session.json")).says("[]").says("[]");
    wire.client("chatwize", "/api/v1", Sources.CHATBOT).session("11e2");
    wire.aiSquare().list(ListRequest.FIRST);
    for (int call = 0; call < 3; call++) {
      RecordedRequest request = wire.asked();
      assertThat(request.getMethod()).isEqualTo("GET");
      assertThat(request.getBodySize()).isZero();
    }
  }

  @Test
  @DisplayName("Trap 9: Gurubase's waiting time comes from Retry-After, else from its words")
  void theWaitingTimeIsRead() {
    String words = "{\"msg\":\"Request was throttled. Expected available in 56 seconds.\"}";
    wire.says(limited("Retry-After", "41", words)).says(429, words).says(429, "{\"msg\":\"no\"}");
    SessionProvider gurubase = wire.gurubase();
    assertThat(Troubles.ofList(gurubase)).isEqualTo(limited(41));
    assertThat(Troubles.ofList(gurubase)).isEqualTo(limited(56));
    assertThat(Troubles.ofList(gurubase)).isEqualTo(limited(60));
  }

  @Test
  @DisplayName("Trap 9: a refused key may look like throttling at first and is told when it shows")
  void aRefusedKeyMayLookLikeThrottling() {
    wire.says(429, "{\"msg\":\"Expected available in 5 seconds.\"}")
        .says(401, "{\"msg\":\"Invalid API key\"}");
    SessionProvider gurubase = wire.gurubase();
    assertThat(Troubles.ofList(gurubase)).isEqualTo(limited(5));
    assertThat(Troubles.ofList(gurubase)).isEqualTo(new Trouble.RefusedKey(401));
  }

  @Test
  @DisplayName("Trap 10: PocketPaw's detail is a text or an array, its reset is relative")
  void detailIsTextOrArray() {
    String array =
        "{\"detail\":[{\"type\":\"x\",\"msg\":\"try again in 7 s\",\"input\":\"99 s\"}]}";
    wire.says(limited("X-RateLimit-Reset", "3", "{\"detail\":\"Too many requests\"}"))
        .says(429, array)
        .says(422, array);
    SessionProvider pocketPaw = wire.pocketPaw();
    assertThat(Troubles.ofList(pocketPaw)).isEqualTo(limited(60));
    assertThat(Troubles.ofList(pocketPaw)).isEqualTo(limited(7));
    assertThat(Troubles.ofList(pocketPaw)).isEqualTo(new Trouble.VendorError(422));
  }

  @Test
  @DisplayName("Trap 11: the key is in a header and never in an address")
  void theKeyIsNeverInAnAddress() {
    wire.says(404, "").says("{\"sessions\":[],\"total\":0}");
    wire.pocketPaw().list(ListRequest.FIRST);
    for (int call = 0; call < 2; call++) {
      RecordedRequest request = wire.asked();
      assertThat(request.getTarget()).doesNotContain("token", Sources.KEY);
      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Sources.KEY);
    }
  }

  @Test
  @DisplayName("Trap 11: PocketPaw's mem0 store lists nothing, which is no failure")
  void mem0ListsNothing() {
    wire.says("{\"sessions\":[],\"total\":0}");
    SessionPage page = wire.pocketPaw().list(ListRequest.FIRST);
    assertThat(page.sessions()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  @DisplayName("Trap 15: at GPT-trainer 422 is a refused key, elsewhere it is not")
  void unprocessableIsARefusedKeyAtGptTrainerOnly() {
    wire.says(422, "{\"msg\":\"Not enough segments\"}").says(422, "{}");
    assertThat(Troubles.ofList(wire.gptTrainer())).isEqualTo(new Trouble.RefusedKey(422));
    assertThat(Troubles.ofList(wire.aiSquare())).isEqualTo(new Trouble.VendorError(422));
  }

  @Test
  @DisplayName("Trap 21: a base URL with a slash at its end gives no double slash")
  void noDoubleSlash() {
    wire.says(NOTHING).says(NOTHING);
    wire.client("gurubase", "/api/v1/", "my-guru").list(ListRequest.FIRST);
    wire.client("gurubase", "/api/v1//", "my-guru").list(ListRequest.FIRST);
    assertThat(wire.askedLine()).isEqualTo("POST /api/v1/my-guru/sessions/");
    assertThat(wire.askedLine()).isEqualTo("POST /api/v1/my-guru/sessions/");
  }

  @Test
  @DisplayName("Trap 23: a redirect to another host is not followed, so the key stays")
  void aRedirectToAnotherHostIsNotFollowed() {
    try (Wire other = new Wire()) {
      wire.says(redirect(307, other.url("/api/v1/x")));
      assertThat(Troubles.ofList(wire.gurubase()))
          .isEqualTo(new Trouble.Unreachable("it redirects to another host"));
      assertThat(other.count()).isZero();
    }
  }

  @Test
  @DisplayName("Trap 23: a redirect within the host keeps the key, and a circle of them ends")
  void aRedirectWithinTheHostKeepsTheKey() {
    wire.says(redirect(307, "/api/sessions/?limit=100"));
    for (int hop = 0; hop < 5; hop++) {
      wire.says(redirect(308, "/again"));
    }
    assertThat(Troubles.ofList(wire.pocketPaw())).isEqualTo(new Trouble.VendorError(308));
    assertThat(wire.count()).isEqualTo(6);
    wire.asked();
    assertThat(wire.asked().getHeaders().get("Authorization")).isEqualTo("Bearer " + Sources.KEY);
  }

  private static MockResponse.Builder redirect(int status, String to) {
    return new MockResponse.Builder().code(status).addHeader("Location", to);
  }

  private static MockResponse.Builder limited(String header, String value, String body) {
    return new MockResponse.Builder().code(429).addHeader(header, value).body(body);
  }

  private static Trouble limited(int seconds) {
    return new Trouble.RateLimited(Sources.NOW.plusSeconds(seconds));
  }
}
