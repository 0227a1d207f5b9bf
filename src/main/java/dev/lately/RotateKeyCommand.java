package dev.lately;

import dev.lately.store.Database;
import dev.lately.store.JdbcButtonKeys;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `lately rotate-key`: a new key for the buttons.
@Command(
    name = "rotate-key",
    description = "Makes a new key for buttons; those sealed with the one before stay good.",
    mixinStandardHelpOptions = true,
    footer = "%nStop `lately run` first: it reads its keys when it starts.")
final class RotateKeyCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() {
    try (Database database = Database.of(config.read().database())) {
      new JdbcButtonKeys(database, InstantSource.system()).rotate();
    }
    System.out.println("New buttons are sealed with a new key; the one before is still accepted.");
    return 0;
  }
}
