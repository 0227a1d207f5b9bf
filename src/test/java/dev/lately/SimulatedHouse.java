package dev.lately;

import dev.lately.command.Looks;
import dev.lately.command.PassingLooks;
import dev.lately.left.Left;
import dev.lately.model.Language;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.stage.SimulatedSources;
import dev.lately.store.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything behind the doors over five simulated vendors, and what the command line prints.
final class SimulatedHouse implements AutoCloseable {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Metrics metrics = new Metrics();
  private final Simulator simulator;
  private final Settings settings;
  private final House house;

  private SimulatedHouse(int sessions, Looks looks) throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(sessions));
    settings =
        new Settings(
            SimulatedSources.at(simulator, Providers::find).configured(),
            new Settings.Chats(Optional.empty(), Optional.empty()),
            Settings.Access.to(List.of()),
            new DatabaseAddress.File(Path.of("unused")),
            Settings.Http.DEFAULT,
            new Settings.Defaults(ZoneOffset.UTC, Language.ENGLISH, 10));
    house = Main.house(settings, Memory.ofThisProcess(looks), metrics, InstantSource.system());
  }

  static SimulatedHouse open(int sessions) {
    return open(sessions, new PassingLooks());
  }

  static SimulatedHouse open(int sessions, Looks looks) {
    try {
      return new SimulatedHouse(sessions, looks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  House house() {
    return house;
  }

  /// Another one over the same vendors, as a command of the terminal opens it.
  House another(TerminalMemory kept) {
    return another(kept.memory());
  }

  /// Another one over the same vendors, as of a process that was started later.
  House another(Memory memory) {
    return Main.house(settings, memory, metrics, InstantSource.system());
  }

  Map<SourceName, String> labels() {
    return settings.labels();
  }

  SimulatedVendor vendor(String name) {
    return simulator.vendor(name);
  }

  PrintStream output() {
    return new PrintStream(printed, true, StandardCharsets.UTF_8);
  }

  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    Left.write("terminal", printed());
    simulator.close();
    metrics.close();
  }
}
