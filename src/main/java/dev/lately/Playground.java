package dev.lately;

import dev.lately.chat.playground.PlaygroundPlatform;
import dev.lately.chat.playground.Setup;
import dev.lately.command.CommandMenu;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import dev.lately.settings.Settings.Chats;
import dev.lately.settings.Settings.Defaults;
import dev.lately.settings.Settings.Http;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.stage.MovableClock;
import dev.lately.stage.PlaygroundChats;
import dev.lately.stage.SimulatedSources;
import dev.lately.stage.SimulatedStage;
import dev.lately.store.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// Both chats on a local page, over the five vendors simulated and a clock to move.
public final class Playground implements AutoCloseable {
  private static final Duration NEW_SESSION_EVERY = Duration.ofMinutes(47);

  private final MovableClock clock = new MovableClock(InstantSource.system());
  private final Metrics metrics = new Metrics();
  private final Simulator simulator;
  private final Settings settings;
  private final House house;
  private final PlaygroundPlatform page;

  /// How it is set up: the page's port (0 takes a free one), the sessions at each vendor and the
  /// seed of what is in them, and where everybody is.
  public record Options(int port, int sessions, long seed, ZoneId zone) {}

  /// @throws IOException when a vendor's server cannot be opened
  /// @throws java.io.UncheckedIOException with a message for people when the page's port is taken
  public Playground(Options options) throws IOException {
    simulator = Simulator.start(simulated(options));
    SimulatedSources sources = SimulatedSources.at(simulator, Providers::find);
    settings = settings(sources, options.zone());
    house = Main.house(settings, Memory.ofThisProcess(), metrics, clock);
    try {
      page = PlaygroundPlatform.at(options.port(), setup(sources, options.zone()));
    } catch (RuntimeException e) {
      closeBehindThePage();
      throw e;
    }
  }

  private SimulatorOptions simulated(Options options) {
    return SimulatorOptions.with(clock)
        .seed(options.seed())
        .sessions(options.sessions())
        .newSessionEvery(NEW_SESSION_EVERY)
        .zone(options.zone());
  }

  private static Settings settings(SimulatedSources sources, ZoneId zone) {
    return new Settings(
        sources.configured(),
        new Chats(Optional.empty(), Optional.empty()),
        PlaygroundChats.grants(),
        new DatabaseAddress.File(Path.of("unused")),
        Http.DEFAULT,
        new Defaults(zone, Locale.ENGLISH, 10));
  }

  private Setup setup(SimulatedSources sources, ZoneId zone) {
    return new Setup(
        PlaygroundChats.windows(),
        house.grammar(),
        CommandMenu.ofLately(),
        house.suggestions(),
        new SimulatedStage(sources, clock, zone));
  }

  /// Where the page is from now on.
  public URI open() {
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
    closeBehindThePage();
  }

  private void closeBehindThePage() {
    simulator.close();
    metrics.close();
  }
}
