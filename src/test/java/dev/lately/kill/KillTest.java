package dev.lately.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.store.DatabaseAddress;
import dev.lately.store.Postgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Once a step; the bench `KillRun` does it many times.
class KillTest {
  private static Startup startup;

  @BeforeAll
  static void prepare() throws IOException {
    startup = new Startup();
  }

  @Test
  void aKilledProcessLosesAndDoublesNothingOnSqlite() throws IOException {
    kill(KillRounds.file());
  }

  @Test
  void aKilledProcessLosesAndDoublesNothingOnPostgres() throws IOException {
    kill(Postgres.empty());
  }

  private static void kill(DatabaseAddress address) throws IOException {
    try (KillRounds rounds = new KillRounds(address, 1, startup)) {
      for (Step step : Step.ALL) {
        rounds.play(step);
      }
      List<Result> results = rounds.results();
      assertThat(results).extracting(Result::step).containsAll(Step.ALL);
      assertThat(results).allMatch(Result::isAsPromised);
    }
  }
}
