package dev.lately;

import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lately simulate`: the five vendors on this machine.
@Command(
    name = "simulate",
    description = "Starts the five vendors as local servers and prints how to reach them.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  @Option(names = "--sessions", paramLabel = "N", description = "At each vendor; ${DEFAULT-VALUE}.")
  private int sessions = 145;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The first of five ports; ${DEFAULT-VALUE}, 0 for free ones.")
  private int port = 9100;

  @Option(names = "--seed", paramLabel = "N", description = "Another seed, other sessions.")
  private long seed = 1;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "A new session at each vendor that often; 0 for none.")
  private int every = 0;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SimulatorOptions options =
        SimulatorOptions.with(InstantSource.system())
            .sessions(sessions)
            .port(port)
            .seed(seed)
            .newSessionEvery(Duration.ofSeconds(every));
    try (Simulator simulator = Simulator.start(options)) {
      System.out.println("# Five vendors run until Ctrl-C. Their keys, for the shell:");
      simulator.vendors().forEach(v -> System.out.println("export " + variable(v) + "=" + v.key()));
      System.out.println("# and their part of lately.yml:\nsources:");
      simulator.vendors().forEach(SimulateCommand::print);
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private static String variable(SimulatedVendor vendor) {
    return vendor.name().toUpperCase(Locale.ROOT) + "_KEY";
  }

  private static void print(SimulatedVendor vendor) {
    System.out.println("  - name: " + vendor.name());
    System.out.println("    provider: " + vendor.name());
    System.out.println("    baseUrl: " + vendor.url());
    System.out.println("    key: env:" + variable(vendor));
    if (!vendor.container().isEmpty()) {
      System.out.println("    container: " + vendor.container());
    }
    vendor.zone().ifPresent(zone -> System.out.println("    zone: " + zone));
  }
}
