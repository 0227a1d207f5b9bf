package dev.lately.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/// How the simulator is set up.
///
/// @param sessions at each vendor at the beginning
/// @param port the first of five consecutive ports; 0 takes free ones
/// @param newSessionEvery the time between two new sessions at each vendor; zero for none
/// @param zone where the PocketPaw server stands, whose times carry no zone
public record SimulatorOptions(
    long seed, int sessions, int port, InstantSource clock, Duration newSessionEvery, ZoneId zone) {

  public SimulatorOptions {
    if (sessions < 0) {
      throw new IllegalArgumentException("the number of sessions is 0 or more, not " + sessions);
    }
    if (port < 0 || port > 65531) {
      throw new IllegalArgumentException("the first of five ports is 0 to 65531, not " + port);
    }
    if (newSessionEvery.isNegative()) {
      throw new IllegalArgumentException("the time between new sessions is zero or more");
    }
  }

  /// 145 sessions at each vendor, free ports, no growth, a server in Berlin.
  public static SimulatorOptions with(InstantSource clock) {
    return new SimulatorOptions(1, 145, 0, clock, Duration.ZERO, ZoneId.of("Europe/Berlin"));
  }

  public SimulatorOptions seed(long next) {
    return new SimulatorOptions(next, sessions, port, clock, newSessionEvery, zone);
  }

  public SimulatorOptions sessions(int next) {
    return new SimulatorOptions(seed, next, port, clock, newSessionEvery, zone);
  }

  public SimulatorOptions port(int next) {
    return new SimulatorOptions(seed, sessions, next, clock, newSessionEvery, zone);
  }

  public SimulatorOptions newSessionEvery(Duration next) {
    return new SimulatorOptions(seed, sessions, port, clock, next, zone);
  }

  public SimulatorOptions zone(ZoneId next) {
    return new SimulatorOptions(seed, sessions, port, clock, newSessionEvery, next);
  }
}
