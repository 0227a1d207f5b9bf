package dev.lately.kill;

import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalFaults.Fault;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// The two chats that outlive every process, with many places in each, and what came there.
final class Platforms implements AutoCloseable {
  /// Places of each: so many that one has room for all its subscriptions of a long run.
  static final int PLACES = 120;

  private static final long FIRST = 4_700_001_000L;

  /// Discord forgets a nonce before.
  private static final Duration A_WHILE = Duration.ofMinutes(6);

  /// What is sent is tried twice.
  private static final int TRIES = 2;

  private final LocalDiscord discord = LocalDiscord.start();
  private final LocalBotApi telegram = new LocalBotApi();

  Platforms() throws IOException {
    for (int n = 0; n < PLACES; n++) {
      discord.addChannel(place(Step.DISCORD, n).channel());
      telegram.telegram().type(chat(n), 1, "hello");
    }
  }

  String discordUrl() {
    return discord.apiUrl();
  }

  String telegramUrl() {
    return telegram.url().toString();
  }

  static Place place(String platform, int number) {
    boolean isDiscord = platform.equals(Step.DISCORD);
    String channel = isDiscord ? "7" + (FIRST + number) : String.valueOf(chat(number));
    return new Place(
        new PlatformId(platform),
        isDiscord ? LocalDiscord.GUILD : channel,
        channel,
        Optional.empty(),
        Place.Kind.GROUP);
  }

  /// A group's id is negative.
  private static long chat(int number) {
    return -FIRST - number;
  }

  private static boolean isTelegram(String channel) {
    return channel.startsWith("-");
  }

  /// How many messages tell of that subscription.
  long messages(String channel, long subscription) {
    String words = Subject.words(subscription);
    return isTelegram(channel)
        ? telegram.telegram().shown(Long.parseLong(channel)).stream()
            .filter(m -> m.path("caption").asText().contains(words))
            .count()
        : discord.messages().stream().filter(m -> m.text().contains(words)).count();
  }

  void awaitMessage(String channel, long subscription) {
    await().pollInterval(Duration.ofMillis(10)).until(() -> messages(channel, subscription) > 0);
  }

  /// The next post there fails, and nothing is done.
  void fail(String channel) {
    if (isTelegram(channel)) {
      telegram.telegram().failNext(Long.parseLong(channel), TRIES);
    } else {
      discord.faults().plan(TRIES, "POST", channel + "/messages", new Fault.Status(500));
    }
  }

  /// Only what stands in a channel tells now what came.
  void forgetNonces() {
    discord.clock().advance(A_WHILE);
  }

  @Override
  public void close() {
    telegram.close();
    discord.close();
  }
}
