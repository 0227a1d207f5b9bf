package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HangUpTest {
  private static final Path STATUS = Path.of("/proc/self/status");

  /// Of the signals that this process ignores, the first is this one.
  private static boolean isDeaf() throws IOException {
    return Files.exists(STATUS)
        && Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> Character.digit(line.charAt(line.length() - 1), 16) % 2 == 1);
  }

  @Test
  void theSignalIsHeardEachTimeAlsoAfterAFailure() throws Exception {
    assumeThat(isDeaf()).as("started so that it never hears the signal, as by nohup").isFalse();
    AtomicInteger heard = new AtomicInteger();
    HangUp.calls(() -> {
      if (heard.incrementAndGet() == 1) {
        throw new IllegalStateException("the first fails");
      }
    });
    String self = String.valueOf(ProcessHandle.current().pid());
    for (int times = 1; times <= 2; times++) {
      assertThat(new ProcessBuilder("kill", "-HUP", self).start().waitFor()).isZero();
      int expected = times;
      await().until(() -> heard.get() == expected);
    }
  }
}
