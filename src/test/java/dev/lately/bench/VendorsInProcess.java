package dev.lately.bench;

import dev.lately.Providers;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderSettings;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;

/// Five simulated vendors over HTTP, and the real queries over them.
record VendorsInProcess(Simulator simulator, CachedSessionQueries queries, InstantSource clock)
    implements AutoCloseable {
  static VendorsInProcess of(int sessions) throws IOException {
    InstantSource clock = InstantSource.system();
    Simulator simulator = Simulator.start(SimulatorOptions.with(clock).sessions(sessions));
    simulator.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    List<Source> sources =
        simulator.vendors().stream().map(vendor -> source(vendor, http)).toList();
    return new VendorsInProcess(
        simulator,
        new CachedSessionQueries(sources, CachePolicy.DEFAULT, clock, Waiting.by(clock)),
        clock);
  }

  private static Source source(SimulatedVendor vendor, JsonHttp http) {
    ProviderKind kind = Providers.find(vendor.name()).orElseThrow();
    ProviderSettings settings =
        new ProviderSettings(
            new SourceName(vendor.name()),
            vendor.url(),
            new Secret(vendor.key()),
            Optional.of(vendor.container()).filter(c -> !c.isEmpty()).stream().toList(),
            vendor.zone().orElse(ZoneOffset.UTC),
            ProviderSettings.MAX_BODY_BYTES);
    return new Source(
        settings.name(),
        kind.client().apply(settings, http),
        Duration.ofSeconds(60),
        new CallBudget(1000, Duration.ofMinutes(1)),
        vendor.name());
  }

  Map<SourceName, String> labels() {
    return queries.sources().stream().collect(Collectors.toMap(s -> s, SourceName::value));
  }

  @Override
  public void close() {
    simulator.close();
  }
}
