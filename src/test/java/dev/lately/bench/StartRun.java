package dev.lately.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// How long the image's process takes to be ready, and its resident memory then and after answers;
/// five times.
public final class StartRun {
  private static final int STARTS = 5;

  private StartRun() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    List<String> command = Image.lately();
    System.out.println(command);
    for (int i = 0; i < STARTS; i++) {
      try (Stage stage = Stage.of(145, command)) {
        System.out.printf("start to ready %d ms; %s%n", stage.startMillis(), stage.memory());
        new DiscordCrowd(stage.discord(), 5).read("five people", 3);
        System.out.printf("after 20 pages: %s%n%n", stage.memory());
      }
    }
    System.exit(0);
  }
}
