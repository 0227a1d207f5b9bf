package dev.lately.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsServerTest {
  private final AtomicBoolean connected = new AtomicBoolean();
  private final Readiness readiness = new Readiness();
  private final Metrics metrics = new Metrics();
  private final HttpClient client = HttpClient.newHttpClient();
  private final OpsServer server =
      new OpsServer(new InetSocketAddress("127.0.0.1", 0), readiness, metrics);

  @AfterEach
  void close() {
    server.close();
    metrics.close();
  }

  private HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void itIsReadyWhenEveryPartIsAndNamesTheOneThatIsNot() throws Exception {
    readiness.add("telegram", Optional::empty);
    readiness.add(
        "discord", () -> connected.get() ? Optional.empty() : Optional.of("not connected"));
    HttpResponse<String> before = ask("GET", "/health/ready");
    connected.set(true);
    HttpResponse<String> after = ask("GET", "/health/ready");
    assertThat(before.statusCode()).isEqualTo(503);
    assertThat(before.body()).isEqualTo("telegram: ready\ndiscord: not connected\n");
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/health/live").body()).isEqualTo("live\n");
  }

  @Test
  void metricsAreInTheFormatOfPrometheus() throws Exception {
    metrics.answered(new PlatformId("discord"), "recent", Duration.ofMillis(12));
    metrics.called(new SourceName("docs-guru"), "RefusedKey", Duration.ofMillis(90));
    HttpResponse<String> response = ask("GET", "/metrics");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(response.body())
        .contains("lately_answers_seconds_count{command=\"recent\",platform=\"discord\"} 1")
        .contains("lately_vendor_calls_seconds_count{outcome=\"RefusedKey\",source=\"docs-guru\"}")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void anythingElseIsRefused() throws Exception {
    assertThat(ask("GET", "/health").statusCode()).isEqualTo(404);
    assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
    assertThat(ask("HEAD", "/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void aTakenPortIsSaidPlainly() {
    InetSocketAddress taken = new InetSocketAddress("127.0.0.1", server.port());
    assertThatThrownBy(() -> new OpsServer(taken, readiness, metrics))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("127.0.0.1:" + server.port() + " is taken")
        .hasMessageContaining("http.port");
  }
}
