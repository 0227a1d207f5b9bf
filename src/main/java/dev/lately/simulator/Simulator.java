package dev.lately.simulator;

import dev.lately.simulator.aisquare.AiSquare;
import dev.lately.simulator.gpttrainer.GptTrainer;
import dev.lately.simulator.gurubase.Gurubase;
import dev.lately.simulator.pocketpaw.PocketPaw;
import dev.lately.simulator.town.Ids;
import dev.lately.simulator.town.Tales;
import dev.lately.simulator.town.Town;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.QuirkSwitches;
import dev.lately.simulator.vendor.Vendor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/// The five vendors as HTTP servers on 127.0.0.1.
///
/// ```
/// try (Simulator simulator = Simulator.start(SimulatorOptions.with(clock).sessions(500))) {
///   simulator.vendor("gurubase").fault(Fault.WRONG_KEY);
/// }
/// ```
public final class Simulator implements AutoCloseable {
  private final List<SimulatedVendor> vendors = new ArrayList<>();

  private Simulator() {}

  /// Opens five servers.
  ///
  /// @throws IOException when a port is taken
  public static Simulator start(SimulatorOptions options) throws IOException {
    Simulator simulator = new Simulator();
    try {
      for (String name : List.of("chatsistant", "chatwize", "pocketpaw", "aisquare", "gurubase")) {
        simulator.vendors.add(open(name, options, simulator.vendors.size()));
      }
      return simulator;
    } catch (IOException | RuntimeException e) {
      simulator.close();
      throw e;
    }
  }

  private static SimulatedVendor open(String name, SimulatorOptions options, int place)
      throws IOException {
    Premises premises = premises(name, options);
    Vendor vendor =
        switch (name) {
          case "pocketpaw" -> new PocketPaw(premises, options.zone());
          case "aisquare" -> new AiSquare(premises);
          case "gurubase" -> new Gurubase(premises);
          default -> new GptTrainer(name, premises);
        };
    int port = options.port() == 0 ? 0 : options.port() + place;
    return SimulatedVendor.open(vendor, premises, port);
  }

  private static Premises premises(String name, SimulatorOptions options) {
    long seed = options.seed() * 31 + name.hashCode();
    Town town = new Town(seed, options.sessions(), options.newSessionEvery(), options.clock());
    return new Premises(
        seed, town, new Tales(seed, town), new Ids(seed), options.clock(), new QuirkSwitches());
  }

  public List<SimulatedVendor> vendors() {
    return List.copyOf(vendors);
  }

  public SimulatedVendor vendor(String name) {
    return vendors.stream()
        .filter(vendor -> vendor.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no simulated vendor is called " + name));
  }

  /// The vendors as `sources` of `lately.yml`; each key is in its vendor's
  /// [SimulatedVendor#keyVariable].
  public String configuration() {
    return vendors.stream()
        .map(SimulatedVendor::configuration)
        .collect(Collectors.joining("", "sources:\n", ""));
  }

  @Override
  public void close() {
    vendors.forEach(SimulatedVendor::close);
  }
}
