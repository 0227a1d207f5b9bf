package dev.lately;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lately playground`: both chats in the browser.
@Command(
    name = "playground",
    description = "Draws both chats on a local page, over five simulated vendors.",
    mixinStandardHelpOptions = true)
final class PlaygroundCommand implements Callable<Integer> {
  @Mixin private SimulatedOptions simulated = new SimulatedOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = NumberOption.Port.class,
      description = "Where the page is; ${DEFAULT-VALUE}, 0 for a free one.")
  private int port = 8085;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Playground.Options options =
        new Playground.Options(port, simulated.sessions(), simulated.seed(), zone());
    try (Playground playground = new Playground(options)) {
      URI page = playground.open();
      System.out.println("Both chats are at " + page + " until Ctrl-C");
      show(page);
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /// This machine's zone, or another where the clocks change, so that there is a night to try.
  private static ZoneId zone() {
    ZoneId here = ZoneId.systemDefault();
    boolean changes = here.getRules().nextTransition(Instant.now()) != null;
    return changes ? here : ZoneId.of("Europe/Berlin");
  }

  /// Opens the browser where there is a desktop; elsewhere the address that was printed must do.
  private static void show(URI page) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page);
      }
    } catch (IOException | UnsupportedOperationException e) {
      System.out.println("No browser opened: " + e.getMessage());
    }
  }
}
