package dev.lately.stage;

import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderSettings;
import dev.lately.settings.Settings;
import dev.lately.settings.Settings.Pace;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The playground's accounts at the simulated vendors, by the names that people there have for
/// them.
public record SimulatedSources(List<Account> accounts) {
  /// Short, so that what is done to a vendor soon shows.
  private static final Duration FRESH = Duration.ofSeconds(10);

  /// One account at one vendor.
  public record Account(SourceName source, ProviderKind kind, SimulatedVendor vendor) {}

  /// `kinds`: what is known of a provider by its id.
  public static SimulatedSources at(
      Simulator simulator, Function<String, Optional<ProviderKind>> kinds) {
    return new SimulatedSources(
        List.of(
            account("website-bot", simulator.vendor("chatsistant"), kinds),
            account("shop-assistant", simulator.vendor("chatwize"), kinds),
            account("agent-home", simulator.vendor("pocketpaw"), kinds),
            account("course-tutor", simulator.vendor("aisquare"), kinds),
            account("docs-guru", simulator.vendor("gurubase"), kinds)));
  }

  private static Account account(
      String source, SimulatedVendor vendor, Function<String, Optional<ProviderKind>> kinds) {
    ProviderKind kind = kinds.apply(vendor.name()).orElseThrow();
    return new Account(new SourceName(source), kind, vendor);
  }

  /// @throws IllegalArgumentException when no account has this source
  SimulatedVendor vendor(String source) {
    return accounts.stream()
        .filter(account -> account.source().value().equals(source))
        .map(Account::vendor)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No source '" + source + "'"));
  }

  /// The accounts as somebody would have configured them.
  public List<Settings.Source> configured() {
    return accounts.stream().map(SimulatedSources::configured).toList();
  }

  private static Settings.Source configured(Account account) {
    SimulatedVendor vendor = account.vendor();
    ProviderSettings settings =
        new ProviderSettings(
            account.source(),
            vendor.url(),
            new Secret(vendor.key()),
            vendor.container().isEmpty() ? List.of() : List.of(vendor.container()),
            vendor.zone().orElse(ZoneOffset.UTC),
            ProviderSettings.MAX_BODY_BYTES);
    ProviderKind kind = account.kind();
    return new Settings.Source(
        kind, settings, new Pace(FRESH, JsonHttp.CALL_TIMEOUT, kind.defaultBudget()));
  }
}
