package dev.lately;

import dev.lately.Settings.Pace;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderSettings;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/// The playground's accounts at the simulated vendors, by the names that people there have for
/// them.
record SimulatedSources(List<Account> accounts) {
  /// Short, so that what is done to a vendor soon shows.
  private static final Duration FRESH = Duration.ofSeconds(10);

  /// One account at one vendor.
  record Account(SourceName source, ProviderKind kind, SimulatedVendor vendor) {}

  static SimulatedSources at(Simulator simulator) {
    return new SimulatedSources(
        List.of(
            account("website-bot", simulator.vendor("chatsistant")),
            account("shop-assistant", simulator.vendor("chatwize")),
            account("agent-home", simulator.vendor("pocketpaw")),
            account("course-tutor", simulator.vendor("aisquare")),
            account("docs-guru", simulator.vendor("gurubase"))));
  }

  private static Account account(String source, SimulatedVendor vendor) {
    ProviderKind kind = Providers.find(vendor.name()).orElseThrow();
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
  List<Settings.Source> configured() {
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
