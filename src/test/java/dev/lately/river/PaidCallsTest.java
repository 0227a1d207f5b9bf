package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.Providers;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderSettings;
import dev.lately.query.Source;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A question that takes several HTTP calls.
class PaidCallsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final MockWebServer vendor = new MockWebServer();

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void eachChatbotsListIsACallOfTheBudget() throws IOException {
    for (int i = 0; i < 3; i++) {
      String id = String.valueOf(i).repeat(32);
      String session = "[{\"uuid\":\"%s\",\"modified_at\":\"2026-11-20T08:00:00Z\"}]";
      vendor.enqueue(new MockResponse.Builder().body(session.formatted(id)).build());
    }
    vendor.start();
    RealHandler handler =
        new RealHandler(List.of(threeChatbots()), Duration.ofMillis(500), now::get);
    assertThat(handler.recent())
        .contains("site allows 2 requests in 60 s; site is read again in 60 s.");
    assertThat(vendor.getRequestCount()).isEqualTo(2);
    now.updateAndGet(t -> t.plusSeconds(60));
    await().until(() -> handler.recent().contains("3.\nPage 1 of 1 · 3 sessions"));
    assertThat(vendor.getRequestCount()).isEqualTo(3);
  }

  private Source threeChatbots() {
    ProviderSettings settings =
        new ProviderSettings(
            new SourceName("site"),
            URI.create("http://" + vendor.getHostName() + ":" + vendor.getPort() + "/api/v1"),
            new Secret("key"),
            List.of("a1", "b2", "c3"),
            ZoneOffset.UTC,
            ProviderSettings.MAX_BODY_BYTES);
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, now::get);
    return new Source(
        settings.name(),
        Providers.find("gpt-trainer").orElseThrow().client().apply(settings, http),
        Duration.ofMinutes(1),
        new CallBudget(2, Duration.ofMinutes(1)),
        "site");
  }
}
