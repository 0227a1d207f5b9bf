package dev.lately.river;

import dev.lately.Providers;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderSettings;
import dev.lately.query.Source;
import dev.lately.simulator.SimulatedVendor;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/// A simulated vendor as a source of the same name, with more calls than any test makes.
public final class SimulatedSource {
  private SimulatedSource() {}

  public static Source of(SimulatedVendor vendor, JsonHttp http) {
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
}
