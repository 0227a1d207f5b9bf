package dev.lately.kill;

import dev.lately.access.Rights;
import dev.lately.chat.Courier;
import dev.lately.chat.Platform;
import dev.lately.chat.SamplePosts;
import dev.lately.chat.discord.DiscordAccount;
import dev.lately.chat.discord.DiscordPlatform;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.chat.telegram.TelegramPlatform;
import dev.lately.chat.telegram.TelegramSettings;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.DigestRun;
import dev.lately.digest.DigestSchedule;
import dev.lately.digest.Edition;
import dev.lately.digest.Hindrances;
import dev.lately.digest.OneLetter;
import dev.lately.digest.Planner;
import dev.lately.digest.Postman;
import dev.lately.model.Level;
import dev.lately.model.Secret;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.store.Database;
import dev.lately.store.JdbcDeliveries;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.view.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;

/// A process that delivers digests by the real parts, and stands still where it is told to.
final class DigestProcess {
  /// A place goes to another process 2 s after its own was killed.
  private static final DigestSchedule.Pace PACE =
      new DigestSchedule.Pace(
          Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(50));

  private static final InstantSource CLOCK = InstantSource.system();
  private static final CommandGrammar GRAMMAR = new CommandGrammar(CommandMenu.ofLately(), 10);

  private final Orders orders;
  private final Standstill standstill;

  private DigestProcess(Orders orders) {
    this.orders = orders;
    this.standstill = orders.standstill();
  }

  public static void main(String[] args) {
    new DigestProcess(Orders.read(args)).run();
  }

  private void run() {
    Database database = Database.of(orders.database()).forWork();
    Books books =
        new Books(
            new WatchedSubscriptions(new JdbcSubscriptions(database), standstill),
            new WatchedDeliveries(new JdbcDeliveries(database), standstill));
    DigestSchedule schedule =
        new DigestSchedule(
            WatchedSource.of(orders.connections(), standstill), work(books, couriers()), PACE);
    standstill.onEnd(schedule::close);
    schedule.start();
    System.out.println("at work");
  }

  private DigestSchedule.Work work(Books books, Couriers couriers) {
    Hindrances hindrances =
        new Hindrances(books, couriers, new OneLetter(SamplePosts.card()), CLOCK);
    Postman postman =
        new Postman(couriers, this::write, hindrances, new Postman.Desk(books, CLOCK));
    return new DigestSchedule.Work(
        new Planner(books, CLOCK), new DigestRun(books, postman), hindrances);
  }

  private Edition write(Subscription subscription, Delivery delivery, boolean late) {
    if (delivery.outcome() instanceof Outcome.Sending && standstill.isAbout(subscription.id())) {
      standstill.pass(Step.BEFORE_READ_BACK, subscription.id());
    }
    standstill.at(Step.BEFORE_WRITING, subscription.id());
    return new Edition.Full(
        SamplePosts.card(Subject.words(subscription.id())), Optional.of(SamplePosts.picture()), 1);
  }

  private Couriers couriers() {
    OkHttpClient http = new WatchedHttp(standstill).client();
    List<Courier> couriers = List.of(courier(opened(discord(http))), courier(telegram(http)));
    return new Couriers(
        couriers,
        (_, _) ->
            Optional.of(Rights.alone(Sight.of(Set.of(new SourceName("docs")), Level.TITLES))));
  }

  private Courier courier(Platform platform) {
    return new WatchedCourier(platform.couriers().getFirst(), standstill);
  }

  private Platform discord(OkHttpClient http) {
    return new DiscordPlatform(
        new DiscordAccount(new Secret(LocalDiscord.TOKEN), orders.discordUrl(), Optional.empty()),
        GRAMMAR,
        _ -> List.of(),
        new DiscordPlatform.Surroundings(http, CLOCK));
  }

  private static Platform opened(Platform platform) {
    platform.open(_ -> new Reply.Open(SamplePosts.card()));
    return platform;
  }

  /// It need not poll to post.
  private Platform telegram(OkHttpClient http) {
    return new TelegramPlatform(
        new TelegramSettings(new Secret(LocalBotApi.TOKEN), URI.create(orders.telegramUrl())),
        GRAMMAR,
        new TelegramPlatform.Surroundings(http, CLOCK, (_, _) -> {}));
  }
}
