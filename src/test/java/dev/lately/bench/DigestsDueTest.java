package dev.lately.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.river.RunningLately;
import dev.lately.store.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few hundred digests due in one minute; `DigestsDueRun` measures ten thousand.
class DigestsDueTest {
  private static final int SOME = 300;

  /// What 150 take at 30 a second, many times over.
  private static final Duration BOUND = Duration.ofSeconds(60);

  @Test
  void aGroupThatHangsDelaysNoOtherAndNobodyAsksTheVendorsTwice(@TempDir Path folder)
      throws Exception {
    DatabaseAddress address = new DatabaseAddress.File(folder.resolve("due.db"));
    try (DueMorning morning =
        new DueMorning(new DueCrowd(SOME), address, folder, RunningLately.ofTheTests())) {
      Instant due = morning.begin(DueCrowd.thisMinute());

      assertThat(morning.awaitSent(due)).isLessThan(BOUND);
      assertThat(morning.messages()).isEqualTo(SOME - 1);
      assertThat(morning.calls()).allMatch(calls -> calls < 10);
    }
  }
}
