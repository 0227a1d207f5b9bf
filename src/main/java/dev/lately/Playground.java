package dev.lately;

import dev.lately.Settings.Chats;
import dev.lately.Settings.Defaults;
import dev.lately.Settings.Http;
import dev.lately.Settings.Pace;
import dev.lately.chat.playground.PlaygroundPlatform;
import dev.lately.chat.playground.Setup;
import dev.lately.command.CommandMenu;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderSettings;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Both chats on a local page, over the five vendors simulated and a clock to move.
final class Playground implements AutoCloseable {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final MovableClock clock = new MovableClock();
  private final Metrics metrics = new Metrics();
  private final Simulator simulator;
  private final Settings settings;
  private final House house;
  private final PlaygroundPlatform page;

  /// @throws IOException when a vendor's server cannot be opened
  /// @throws java.io.UncheckedIOException with a message for people when the page's port is taken
  Playground(int port, int sessions, ZoneId zone) throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(sessions).zone(zone));
    settings = settings(zone);
    house = Main.house(settings, Memory.ofThisProcess(), metrics, clock);
    SimulatedStage stage = new SimulatedStage(simulator, clock, zone);
    Setup setup =
        new Setup(
            PlaygroundChats.windows(),
            house.grammar(),
            CommandMenu.ofLately(),
            house.suggestions(),
            stage);
    page = PlaygroundPlatform.at(port, setup);
  }

  /// Where the page is from now on.
  URI open() {
    page.open(house.answerer());
    return page.address();
  }

  Settings settings() {
    return settings;
  }

  House house() {
    return house;
  }

  @Override
  public void close() {
    page.close();
    simulator.close();
    metrics.close();
  }

  private Settings settings(ZoneId zone) {
    return new Settings(
        simulator.vendors().stream().map(Playground::source).toList(),
        new Chats(Optional.empty(), Optional.empty()),
        PlaygroundChats.grants(),
        Path.of("unused"),
        Http.DEFAULT,
        new Defaults(zone, Locale.ENGLISH, 10));
  }

  private static Settings.Source source(SimulatedVendor vendor) {
    ProviderKind kind = Providers.find(vendor.name()).orElseThrow();
    ProviderSettings account =
        new ProviderSettings(
            new SourceName(vendor.name()),
            vendor.url(),
            new Secret(vendor.key()),
            vendor.container().isEmpty() ? List.of() : List.of(vendor.container()),
            vendor.zone().orElse(ZoneId.of("UTC")),
            ProviderSettings.MAX_BODY_BYTES);
    return new Settings.Source(
        kind, account, new Pace(FRESH, JsonHttp.CALL_TIMEOUT, kind.defaultBudget()));
  }
}
