package dev.lately;

import picocli.CommandLine.Option;

/// What the simulated vendors hold.
final class SimulatedOptions {
  @Option(
      names = "--sessions",
      paramLabel = "N",
      converter = NumberOption.Sessions.class,
      description = "At each vendor; ${DEFAULT-VALUE}.")
  private int sessions = 145;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other sessions for each seed; ${DEFAULT-VALUE}.")
  private long seed = 1;

  int sessions() {
    return sessions;
  }

  long seed() {
    return seed;
  }
}
