package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the shared HTTP promises, whichever vendor it asks.
class JsonHttpTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aPackedBodyIsUnpacked() throws IOException {
    wire.says(packed(new Buffer().writeUtf8("[{\"uuid\":\"a\"}]")));
    assertThat(wire.gptTrainer().list(ListRequest.FIRST).sessions()).hasSize(1);
    assertThat(wire.asked().getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void theLimitHoldsForWhatABodyUnpacksTo() throws IOException {
    wire.says(packed(new Buffer().writeUtf8("[" + " ".repeat(2_000_000) + "]")));
    ProviderSettings small = Sources.at(wire.url("/api/v1"), 1_000_000, Sources.CHATBOT);
    assertThat(Troubles.ofList(Sources.client("gpt-trainer", small)))
        .isEqualTo(new Trouble.TooLarge(1_000_000));
  }

  @ParameterizedTest
  @CsvSource({
    "'Sat, 21 Nov 2026 09:02:00 GMT', 120",
    "'Sat, 21 Nov 2026 08:00:00 GMT', 0",
    "120, 120",
    "0.5, 0.5",
    "999999999, 86400",
    "soon, 60"
  })
  void retryAfterIsSecondsOrADate(String header, double seconds) {
    wire.says(new MockResponse.Builder().code(429).addHeader("Retry-After", header));
    assertThat(Troubles.ofList(wire.gptTrainer()))
        .isEqualTo(new Trouble.RateLimited(Sources.NOW.plusMillis((long) (seconds * 1000))));
  }

  @ParameterizedTest
  @CsvSource({
    "'[{\"uuid\":{\"x\":1}}]', '$[0].uuid'",
    "'[{\"uuid\":\"a\"},{\"uuid\":\"b\",\"created_at\":\"yesterday\"}]', '$[1].created_at'",
    "'[{\"created_at\":null}]', '$[0].uuid'",
    "'[{\"uuid\":\"a\"},7]', '$[1]'",
    "'[{\"ada@example.org\":tru}]', '$[0].?'",
    "'<html>', '$'",
    "'', '$'"
  })
  void anUnreadableAnswerNamesItsFieldAndNotItsContent(String body, String field) {
    wire.says(body);
    assertThat(Troubles.ofList(wire.gptTrainer())).isEqualTo(new Trouble.Unreadable(field));
  }

  @Test
  void aFailureKeepsNothingOfTheAnswer() {
    wire.says("[{\"uuid\":\"a\",\"created_at\": geheim}]").says(500, "{\"msg\":\"geheim\"}");
    for (int call = 0; call < 2; call++) {
      assertThatThrownBy(() -> wire.gptTrainer().list(ListRequest.FIRST))
          .isInstanceOf(ProviderException.class)
          .hasNoCause()
          .hasMessageNotContaining("geheim");
    }
  }

  @Test
  void nobodyAtThePortIsConnectionRefused() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ProviderSettings nobody = Sources.at("http://127.0.0.1:" + port, Sources.CHATBOT);
    assertThat(Troubles.ofList(Sources.client("gpt-trainer", nobody)))
        .isEqualTo(new Trouble.Unreachable("connection refused"));
  }

  @Test
  void anUnknownHostIsSaidSo() {
    ProviderSettings nowhere = Sources.at("http://vendor.invalid/api/v1", Sources.CHATBOT);
    assertThat(Troubles.ofList(Sources.client("gpt-trainer", nowhere)))
        .isEqualTo(new Trouble.Unreachable("unknown host"));
  }

  @Test
  void anInterruptedAskerIsLetGoAtOnce() {
    wire.says(new MockResponse.Builder().body("[]").onResponseStart(SocketEffect.Stall.INSTANCE));
    SessionProvider patient = wire.gptTrainer();
    CompletableFuture<Trouble> told = new CompletableFuture<>();
    Thread asker = Thread.ofPlatform().start(() -> told.complete(Troubles.ofList(patient)));
    wire.asked();
    asker.interrupt();
    assertThat(told)
        .succeedsWithin(Duration.ofSeconds(2))
        .isEqualTo(new Trouble.Unreachable("the question was called off"));
  }

  @Test
  void aKeyThatNoHeaderHoldsIsRefusedWithoutBeingTold() {
    ProviderSettings torn =
        new ProviderSettings(
            new SourceName("docs"),
            URI.create("https://api.example.org"),
            new Secret("s3cr3t\nkey"),
            List.of("guru"),
            Sources.BERLIN,
            1);
    assertThatThrownBy(() -> Sources.client("gurubase", torn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the key of source docs")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void aMissingKeyIsNotSent() {
    wire.says("{\"sessions\":[],\"total\":0}");
    ProviderSettings open =
        new ProviderSettings(
            new SourceName("home"),
            URI.create(wire.url("")),
            new Secret(""),
            List.of(),
            Sources.BERLIN,
            100);
    Sources.client("pocketpaw", open).list(ListRequest.FIRST);
    assertThat(wire.asked().getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aSlowBodyIsReadAsLongAsTheWholeCallIsInTime() {
    wire.says(new MockResponse.Builder().body("[  ]").throttleBody(1, 50, TimeUnit.MILLISECONDS));
    SessionProvider impatient =
        Sources.impatient("gpt-trainer", Sources.at(wire.url("/api/v1"), Sources.CHATBOT));
    assertThat(impatient.list(ListRequest.FIRST).sessions()).isEmpty();
  }

  private static MockResponse.Builder packed(Buffer plain) throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeAll(plain);
    }
    return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed);
  }
}
