package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.masking.Masking;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderSettings;
import dev.lately.query.Source;
import dev.lately.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class VendorsTest {
  private static final String API = "https://api.gurubase.example/api/v1";

  @Test
  void sourcesOfOneKeyAtOneHostAreOneAccount() {
    List<Source> sources =
        new Vendors(new OkHttpClient(), new Metrics(), Masking.STANDARD, InstantSource.system())
            .of(
                List.of(
                    configured("docs", API, "k1"),
                    configured("blog", "https://API.gurubase.example/api/v1/", "k1"),
                    configured("other-key", API, "k2"),
                    configured("other-host", "https://gurubase.example/api/v1", "k1")));
    assertThat(sources)
        .extracting(Source::account)
        .containsExactly("docs", "docs", "other-key", "other-host")
        .noneMatch(account -> account.contains("k1"));
  }

  private static Settings.Source configured(String name, String url, String key) {
    ProviderKind kind = Providers.find("gurubase").orElseThrow();
    ProviderSettings account =
        new ProviderSettings(
            new SourceName(name),
            URI.create(url),
            new Secret(key),
            List.of("guru"),
            ZoneOffset.UTC,
            ProviderSettings.MAX_BODY_BYTES);
    Duration time = Duration.ofSeconds(20);
    return new Settings.Source(kind, account, new Settings.Pace(time, time, kind.defaultBudget()));
  }
}
