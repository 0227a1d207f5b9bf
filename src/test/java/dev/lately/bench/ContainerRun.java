package dev.lately.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/// The image in containers: how long until it is ready, its resident memory, its health check also
/// after a kill, and how it ends; five times. `src/test/image/prove.sh` starts it.
public final class ContainerRun {
  private static final int STARTS = 5;
  private static final Duration START = Duration.ofSeconds(30);
  private static final int ENDED_BY_SIGTERM = 143;

  private ContainerRun() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    try {
      for (int i = 1; i <= STARTS; i++) {
        start(new Container("lately-" + i));
      }
      System.exit(0);
    } catch (RuntimeException | AssertionError e) {
      e.printStackTrace();
      // The servers would go on.
      System.exit(1);
    }
  }

  private static void start(Container container)
      throws IOException, InterruptedException, ExecutionException {
    Path folder = folder();
    try (Stage stage = Stage.of(145, container.lately(folder), folder)) {
      System.out.printf("start to ready %d ms; %s%n", stage.startMillis(), container.memory());
      new DiscordCrowd(stage.discord(), 5).read("five people", 3);
      System.out.printf("after 20 pages: %s%n", container.memory());
      System.out.printf("health check:%n%s%n", container.health());
      container.killAndStart();
      await().atMost(START).ignoreExceptions().untilAsserted(container::health);
      System.out.printf("health check after a kill and a start:%n%s%n", container.health());
      end(container);
    } finally {
      container.remove();
    }
  }

  private static void end(Container container) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    int code = container.stop();
    System.out.printf("SIGTERM: %d after %d ms%n%n", code, (System.nanoTime() - asked) / 1_000_000);
    if (code != ENDED_BY_SIGTERM) {
      throw new IllegalStateException("It did not end by itself.");
    }
  }

  /// Where the image's user may write.
  private static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("lately-bench");
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }
}
