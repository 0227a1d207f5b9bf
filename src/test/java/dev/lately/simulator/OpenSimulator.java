package dev.lately.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The simulator for as long as a test runs, with a clock that the test moves.
public final class OpenSimulator implements AfterEachCallback {
  private final MovableClock clock = new MovableClock();
  private final Simulator simulator;

  public OpenSimulator(int sessions) {
    try {
      simulator = Simulator.start(SimulatorOptions.with(clock).sessions(sessions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public MovableClock clock() {
    return clock;
  }

  public SimulatedVendor vendor(String name) {
    return simulator.vendor(name);
  }

  Simulator running() {
    return simulator;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    simulator.close();
  }
}
