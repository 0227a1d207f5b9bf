package dev.lately.simulator.vendor;

import dev.lately.simulator.town.Ids;
import dev.lately.simulator.town.Tales;
import dev.lately.simulator.town.Town;
import java.time.Instant;
import java.time.InstantSource;

/// What a vendor stands on: its sessions, its clock, its quirks.
public record Premises(
    long seed, Town town, Tales tales, Ids ids, InstantSource clock, QuirkSwitches quirks) {

  public Instant now() {
    return clock.instant();
  }

  public boolean on(Quirk quirk) {
    return quirks.on(quirk);
  }
}
