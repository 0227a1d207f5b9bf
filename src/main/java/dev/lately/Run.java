package dev.lately;

import dev.lately.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot from its configuration until it is told to stop.
record Run(ConfigOption config, PrintWriter err) implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  /// When that is all that was typed: `run`, or `run --config FILE`.
  static Optional<Run> plainly(String... typed) {
    List<String> words = List.of(typed);
    if (words.equals(List.of("run"))) {
      return Optional.of(new Run(new ConfigOption(), stderr()));
    }
    if (words.size() == 3
        && words.subList(0, 2).equals(List.of("run", "--config"))
        && !words.getLast().matches("[-@].*|")) {
      return Optional.of(new Run(new ConfigOption(Path.of(words.getLast())), stderr()));
    }
    return Optional.empty();
  }

  private static PrintWriter stderr() {
    return new PrintWriter(System.err, true, System.err.charset());
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = config.read();
    if (settings.chats().names().isEmpty()) {
      err.println(
          "Neither chat is on: set discord.token or telegram.token in "
              + config.file()
              + ". `lately playground` shows both without a token.");
      return 2;
    }
    if (settings.access().spaces().isEmpty()) {
      LOG.warn("`access` lists no guild and no chat, so nobody is answered");
    }
    Bot bot = new Bot(settings, config::read, InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
    bot.open();
    LOG.info("ready: {}", summary(settings));
    bot.startDigests();
    if (!Operator.isAPerson()) {
      HangUp.calls(bot.reload()::now);
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private static String summary(Settings settings) {
    List<String> on = new ArrayList<>(settings.chats().names());
    int sources = settings.sources().size();
    on.add(sources == 1 ? "1 source" : sources + " sources");
    on.add(settings.access().spaces().size() + " guilds and chats");
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
