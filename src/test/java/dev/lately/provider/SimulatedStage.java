package dev.lately.provider;

import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.simulator.Fault;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// One of the simulator's vendors, without limits on calls.
final class SimulatedStage implements VendorStage {
  private final Simulator simulator;
  private final SimulatedVendor vendor;

  SimulatedStage(String name) {
    try {
      simulator = Simulator.start(SimulatorOptions.with(InstantSource.fixed(Sources.NOW)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    vendor = simulator.vendor(name);
    vendor.set(Quirk.UNTHROTTLED, true);
  }

  SimulatedStage with(Quirk quirk) {
    vendor.set(quirk, true);
    return this;
  }

  SimulatedVendor vendor() {
    return vendor;
  }

  @Override
  public ProviderSettings settings() {
    return new ProviderSettings(
        new SourceName("docs"),
        vendor.url(),
        new Secret(vendor.key()),
        vendor.container().isEmpty() ? List.of() : List.of(vendor.container()),
        vendor.zone().orElse(Sources.BERLIN),
        ProviderSettings.MAX_BODY_BYTES);
  }

  @Override
  public int listed() {
    return vendor.listed();
  }

  @Override
  public void mishap(Mishap next) {
    vendor.fault(
        switch (next) {
          case NONE -> Fault.NONE;
          case KEY_REFUSED -> Fault.WRONG_KEY;
          case FORBIDDEN -> new Fault.Status(403);
          case RATE_LIMITED_FOR_30_SECONDS -> new Fault.RateLimited(Duration.ofSeconds(30));
          case FAILING -> new Fault.Status(503);
          case CUT_JSON -> new Fault.Malformed();
          case HANGING -> new Fault.Hang();
          case DRIPPING -> new Fault.Drip(Duration.ofMillis(100));
          case HUGE -> new Fault.HugeBody(1 << 20);
          case RESET -> new Fault.Reset();
        });
  }

  @Override
  public void close() {
    simulator.close();
  }
}
