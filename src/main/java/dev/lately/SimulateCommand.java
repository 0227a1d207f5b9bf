package dev.lately;

import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lately simulate`: the five vendors on this machine.
@Command(
    name = "simulate",
    description = "Starts the five vendors as local servers and prints how to reach them.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  @Mixin private SimulatedOptions simulated = new SimulatedOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = NumberOption.FirstOfFivePorts.class,
      description = "The first of five ports; ${DEFAULT-VALUE}, 0 for free ones.")
  private int port = 9100;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      converter = NumberOption.Seconds.class,
      description = "A new session at each vendor that often; 0 for none.")
  private int every = 0;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SimulatorOptions options =
        SimulatorOptions.with(InstantSource.system())
            .sessions(simulated.sessions())
            .port(port)
            .seed(simulated.seed())
            .newSessionEvery(Duration.ofSeconds(every));
    try (Simulator simulator = Simulator.start(options)) {
      System.out.println("# Five vendors run until Ctrl-C. Their keys, for the shell:");
      simulator
          .vendors()
          .forEach(v -> System.out.println("export " + v.keyVariable() + "=" + v.key()));
      System.out.println("# and their part of lately.yml:");
      System.out.print(simulator.configuration());
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
