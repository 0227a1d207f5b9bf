package dev.lately;

import dev.lately.command.SealedIds;
import dev.lately.masking.Masking;
import dev.lately.ops.Metrics;
import dev.lately.provider.JsonHttp;
import dev.lately.query.Source;
import dev.lately.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import okhttp3.OkHttpClient;

/// Makes the client of every configured source.
record Vendors(OkHttpClient http, Metrics metrics, Masking masking, InstantSource clock) {
  List<Source> of(List<Settings.Source> configured) {
    return configured.stream().map(source -> source(source, configured)).toList();
  }

  private Source source(Settings.Source source, List<Settings.Source> all) {
    JsonHttp json = new JsonHttp(http, source.pace().timeout(), clock);
    return new Source(
        source.account().name(),
        new MaskedProvider(
            new MeteredProvider(
                source.account().name(),
                source.kind().client().apply(source.account(), json),
                metrics,
                clock),
            masking,
            new SealedIds(source.account().key())),
        source.pace().fresh(),
        source.pace().budget(),
        account(source, all));
  }

  /// Sources with one key at one host share what their vendor allows; the first of them gives the
  /// account its name.
  private static String account(Settings.Source source, List<Settings.Source> all) {
    return all.stream()
        .filter(other -> other.account().key().equals(source.account().key()))
        .filter(other -> host(other).equals(host(source)))
        .findFirst()
        .orElse(source)
        .account()
        .name()
        .value();
  }

  private static String host(Settings.Source source) {
    return String.valueOf(source.account().baseUrl().getAuthority()).toLowerCase(Locale.ROOT);
  }
}
