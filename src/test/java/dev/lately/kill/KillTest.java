package dev.lately.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.store.Postgres;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Once a step, both databases side by side; the bench `KillRun` does it many times.
class KillTest {
  @Test
  void aKilledProcessLosesAndDoublesNothing() throws Exception {
    Startup startup = new Startup();
    try (KillRounds file = new KillRounds(KillRounds.file(), 1, startup);
        KillRounds server = new KillRounds(Postgres.empty(), 1, startup);
        ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<List<Result>> inAFile = both.submit(() -> results(file));
      Future<List<Result>> onAServer = both.submit(() -> results(server));
      assertAsPromised(inAFile.get());
      assertAsPromised(onAServer.get());
    }
  }

  private static List<Result> results(KillRounds rounds) throws IOException {
    for (Step step : Step.ALL) {
      rounds.play(step);
    }
    return rounds.results();
  }

  private static void assertAsPromised(List<Result> results) {
    assertThat(results).extracting(Result::step).containsAll(Step.ALL);
    assertThat(results).allMatch(Result::isAsPromised);
  }
}
