package dev.lately;

import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lately playground`: both chats in the browser.
@Command(
    name = "playground",
    description = "Draws both chats on a local page, over five simulated vendors.",
    mixinStandardHelpOptions = true)
final class PlaygroundCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where the page is; ${DEFAULT-VALUE}, 0 for a free one.")
  private int port = 8085;

  @Option(names = "--sessions", paramLabel = "N", description = "At each vendor; ${DEFAULT-VALUE}.")
  private int sessions = 145;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Playground playground = new Playground(port, sessions, ZoneId.systemDefault())) {
      System.out.println("Both chats are at " + playground.open() + " until Ctrl-C");
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
