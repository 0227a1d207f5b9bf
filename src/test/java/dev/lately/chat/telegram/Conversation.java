package dev.lately.chat.telegram;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.Request;
import dev.lately.model.Secret;
import dev.lately.view.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import okhttp3.OkHttpClient;

/// The real platform talking with a local Bot API; answers come from a function.
final class Conversation implements AutoCloseable {
  static final long GROUP = -1_001_234_567_890L;
  static final long SMALL_GROUP = -4242L;
  static final long ZOE = 11L;
  static final long ADAM = 12L;

  /// The platform's clock: the real one, and what a test moved it ahead.
  final AheadClock clock = new AheadClock();

  final LocalBotApi server;
  final LocalTelegram telegram;
  final List<Request> requests = new CopyOnWriteArrayList<>();
  final List<String> moves = new CopyOnWriteArrayList<>();
  final TelegramPlatform platform;

  Conversation(Function<Request, Reply> answers) throws IOException {
    this(new LocalBotApi(), answers, TelegramSettings.PATIENCE);
  }

  Conversation(LocalBotApi server, Function<Request, Reply> answers, Duration patience) {
    this.server = server;
    this.telegram = server.telegram();
    this.platform = platform(server, patience, (from, to) -> moves.add(from + ">" + to), clock);
    platform.open(remembering(answers));
  }

  static TelegramPlatform platform(LocalBotApi server, Duration patience, List<String> moves) {
    return platform(server, patience, (from, to) -> moves.add(from + ">" + to));
  }

  static TelegramPlatform platform(
      LocalBotApi server, Duration patience, MigrationListener migrations) {
    return platform(server, patience, migrations, InstantSource.system());
  }

  static TelegramPlatform platform(
      LocalBotApi server, Duration patience, MigrationListener migrations, InstantSource clock) {
    return new TelegramPlatform(
        new TelegramSettings(
            new Secret(LocalBotApi.TOKEN), server.url(), patience, Set.of(String.valueOf(GROUP))),
        new CommandGrammar(CommandMenu.withDigests(), 10),
        new TelegramPlatform.Surroundings(new OkHttpClient(), clock, migrations));
  }

  private Answerer remembering(Function<Request, Reply> answers) {
    return request -> {
      requests.add(request);
      return answers.apply(request);
    };
  }

  Courier courier() {
    return platform.couriers().getFirst();
  }

  /// The bot's messages in a chat, once there are so many.
  List<ObjectNode> shown(long chat, int count) {
    await().atMost(Duration.ofSeconds(15)).until(() -> telegram.shown(chat).size() >= count);
    return telegram.shown(chat);
  }

  /// Waits until all that was said and pressed so far was answered: what comes now comes after it.
  void settle(long chat) {
    int before = requests.size();
    telegram.type(chat, ZOE, "/help");
    await().atMost(Duration.ofSeconds(15)).until(() -> requests.size() > before);
  }

  @Override
  public void close() {
    platform.close();
    server.close();
  }
}
