package dev.lately;

import dev.lately.chat.discord.DiscordAccount;
import dev.lately.chat.playground.Window;
import dev.lately.chat.telegram.TelegramSettings;
import dev.lately.command.Request;
import dev.lately.model.Secret;
import dev.lately.settings.Settings;
import dev.lately.settings.Settings.Chats;
import dev.lately.settings.SettingsException;
import dev.lately.stage.PlaygroundChats;
import dev.lately.view.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lately warm-up`: a little of everything, then the end; the image's start-up cache is made from
/// what it loads.
@Command(name = "warm-up", hidden = true, description = "Does a little of everything and ends.")
final class WarmUpCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUpCommand.class);

  /// Discord's and Telegram's libraries go on trying for ever.
  private static final int PATIENCE_MILLIS = 3_000;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--database", description = "A database that may be made and left behind.")
  private Path database = Path.of("warm-up.db");

  @Override
  public Integer call() throws Exception {
    RecordedClasses.load();
    readConfiguration();
    try (Playground playground = new Playground(new Playground.Options(0, 60, 1, ZoneOffset.UTC))) {
      URI page = playground.open();
      for (String words : List.of("recent", "digest add at:08:00", "digest list")) {
        PlaygroundChats.windows().forEach(window -> ask(playground, window, words));
      }
      runBriefly(playground.settings().at(database, chats(page)));
    }
    return 0;
  }

  /// No secret is set where an image is built, so that there are mistakes to tell.
  private void readConfiguration() {
    try {
      config.read();
    } catch (SettingsException e) {
      LOG.debug("No settings, as expected", e);
    }
  }

  private static void ask(Playground playground, Window window, String words) {
    Window.Seat seat = window.seat("first");
    Request request =
        new Request(
            seat.person(),
            seat.place(),
            playground.house().grammar().parse(words),
            Locale.ENGLISH,
            Optional.empty());
    Reply reply = playground.answerer().answer(request);
    LOG.debug("{}", window.wire().answer(request, reply));
  }

  /// Nobody there speaks for a chat, so neither connects; their libraries are loaded all the same.
  private static Chats chats(URI page) {
    Secret token = new Secret("1:warm-up");
    return new Chats(
        Optional.of(new DiscordAccount(token, page + "api/v10/", Optional.empty())),
        Optional.of(new TelegramSettings(token, page)));
  }

  private void runBriefly(Settings settings) throws IOException, InterruptedException {
    Files.deleteIfExists(database);
    try (Bot bot = new Bot(settings, InstantSource.system())) {
      Thread opening = Thread.ofVirtual().start(() -> open(bot));
      opening.join(PATIENCE_MILLIS);
      opening.interrupt();
    }
  }

  private static void open(Bot bot) {
    try {
      bot.open();
    } catch (IllegalStateException | InterruptedException e) {
      LOG.debug("No chat, as expected", e);
    }
  }
}
