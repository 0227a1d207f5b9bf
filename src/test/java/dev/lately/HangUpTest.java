package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HangUpTest {
  @Test
  void theSignalIsHeardEachTimeAlsoAfterAFailure() throws Exception {
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
