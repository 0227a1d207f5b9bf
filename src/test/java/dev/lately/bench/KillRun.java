package dev.lately.bench;

import dev.lately.kill.KillRounds;
import dev.lately.kill.Startup;
import dev.lately.kill.Step;
import dev.lately.kill.Tally;
import dev.lately.store.Postgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Kills a process at each step of a delivery, fifty times on each database, and counts what came.
/// Takes most of an hour on two cores; the JVM's `-Drounds=5` takes a tenth of it.
public final class KillRun {
  private static final int ROUNDS = Integer.getInteger("rounds", 50);
  private static final Duration BOUND = Duration.ofMinutes(Integer.getInteger("minutes", 120));
  private static final int AT_ONCE = Integer.getInteger("at.once", 1);

  private KillRun() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Startup startup = new Startup();
    KillRounds file = new KillRounds(KillRounds.file(), AT_ONCE, startup);
    KillRounds server = new KillRounds(Postgres.empty(), AT_ONCE, startup);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<String>> reports =
          List.of(
              both.submit(() -> report("SQLite", file)),
              both.submit(() -> report("PostgreSQL", server)));
      for (Future<String> report : reports) {
        System.out.println(report.get());
      }
    }
    System.exit(0);
  }

  private static String report(String database, KillRounds rounds) throws IOException {
    Instant start = Instant.now();
    int round = 0;
    while (round < ROUNDS && start.plus(BOUND).isAfter(Instant.now())) {
      round++;
      for (Step step : Step.ALL) {
        rounds.play(step);
      }
      System.out.printf(
          "%s: round %d, %d kills, %s%n",
          database, round, rounds.kills(), Duration.between(start, Instant.now()));
    }
    return "%s: %d kills, each of %d digests a platform%n"
            .formatted(database, rounds.kills(), AT_ONCE)
        + Tally.table(rounds.results());
  }
}
