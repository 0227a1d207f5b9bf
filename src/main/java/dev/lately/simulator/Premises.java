package dev.lately.simulator;

import dev.lately.simulator.town.Ids;
import dev.lately.simulator.town.Tales;
import dev.lately.simulator.town.Town;
import java.time.Instant;
import java.time.InstantSource;

/// What a vendor stands on: its sessions, its clock, its switches.
record Premises(
    long seed, Town town, Tales tales, Ids ids, InstantSource clock, Switches switches) {

  static Premises of(String vendor, SimulatorOptions options) {
    long seed = options.seed() * 31 + vendor.hashCode();
    Town town = new Town(seed, options.sessions(), options.newSessionEvery(), options.clock());
    Tales tales = new Tales(seed, town);
    return new Premises(seed, town, tales, new Ids(seed), options.clock(), new Switches());
  }

  Instant now() {
    return clock.instant();
  }

  boolean on(Quirk quirk) {
    return switches.on(quirk);
  }
}
