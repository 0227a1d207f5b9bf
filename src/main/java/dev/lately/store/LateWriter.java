package dev.lately.store;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A thread that writes one thing after the other, so that nobody who reads waits for it.
final class LateWriter implements AutoCloseable {
  /// What waits to be written while the database is slow; then the oldest is left out.
  private static final int WAITING = 1_000;

  /// How long the end of the process waits for what is not written yet.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Outage outage;
  private final ThreadPoolExecutor writer;

  LateWriter(String name, Outage outage) {
    this.outage = outage;
    this.writer =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name(name).factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());
    writer.allowCoreThreadTimeOut(true);
  }

  void later(Runnable work) {
    writer.execute(() ->
        outage.attempt(() -> {
          work.run();
          return true;
        }));
  }

  /// Writes what waits.
  @Override
  public void close() {
    writer.shutdown();
    try {
      writer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
