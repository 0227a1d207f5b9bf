package dev.lately.chat.telegram;

import java.io.InterruptedIOException;
import java.time.Duration;

/// How time is let pass.
@FunctionalInterface
interface Waiting {
  /// Sleeps on the thread, which is a virtual one wherever somebody waits for long.
  Waiting ASLEEP = Waiting::sleep;

  /// Lets `time` pass.
  ///
  /// @throws InterruptedIOException when the thread was told to stop
  void await(Duration time) throws InterruptedIOException;

  private static void sleep(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to stop while waiting");
    }
  }
}
