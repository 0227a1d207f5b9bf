package dev.lately;

import dev.lately.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lately run`: the bot.
@Command(
    name = "run",
    description = "Runs the bot: Discord, Telegram or both, as the configuration says.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = config.read();
    if (settings.chats().names().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "Neither chat is on: set discord.token or telegram.token in "
                  + config.file()
                  + ". `lately playground` shows both without a token.");
      return 2;
    }
    if (settings.access().isEmpty()) {
      LOG.warn("`access` lists no guild and no chat, so nobody is answered");
    }
    Bot bot = new Bot(settings, InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
    bot.open();
    LOG.info("ready: {}", summary(settings));
    new CountDownLatch(1).await();
    return 0;
  }

  private static String summary(Settings settings) {
    List<String> on = new ArrayList<>(settings.chats().names());
    on.add(settings.sources().size() + " sources");
    on.add(settings.access().size() + " guilds and chats");
    on.add("health on " + settings.http().bind() + ":" + settings.http().port());
    return String.join(", ", on) + ", started in " + startMillis() + " ms";
  }

  private static long startMillis() {
    Instant now = Instant.now();
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(begin -> Duration.between(begin, now).toMillis())
        .orElse(0L);
  }
}
