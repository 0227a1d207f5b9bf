package dev.lately.provider;

import dev.lately.Providers;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import okhttp3.OkHttpClient;

/// Settings and clients as tests make them.
final class Sources {
  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final String KEY = "gb-s3cr3tk3yth4tn0b0dym4ys33";
  static final String CHATBOT = "cf014deb3b3b438d935f1ee7042ff66f";
  static final Duration PATIENCE = Duration.ofMillis(700);

  private static final OkHttpClient CLIENT = new OkHttpClient();

  private Sources() {}

  static ProviderSettings at(String url, String... containers) {
    return at(url, ProviderSettings.MAX_BODY_BYTES, containers);
  }

  static ProviderSettings at(String url, long maxBodyBytes, String... containers) {
    return new ProviderSettings(
        new SourceName("docs"),
        URI.create(url),
        new Secret(KEY),
        List.of(containers),
        BERLIN,
        maxBodyBytes);
  }

  static SessionProvider client(String kind, ProviderSettings settings) {
    return client(kind, settings, JsonHttp.CALL_TIMEOUT);
  }

  /// One whose vendor must answer within [#PATIENCE].
  static SessionProvider impatient(String kind, ProviderSettings settings) {
    return client(kind, settings, PATIENCE);
  }

  private static SessionProvider client(String kind, ProviderSettings settings, Duration timeout) {
    JsonHttp http = new JsonHttp(CLIENT, timeout, InstantSource.fixed(NOW));
    return Providers.find(kind).orElseThrow().client().apply(settings, http);
  }
}
