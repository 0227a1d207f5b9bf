package dev.lately.chat.telegram;

import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.chat.Curtain;
import dev.lately.chat.Platform;
import dev.lately.command.CommandGrammar;
import dev.lately.command.PassingReveals;
import dev.lately.command.Reveals;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.view.Card;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Lately on Telegram, by long polling.
public final class TelegramPlatform implements Platform {
  /// How often it is looked whether polling still goes on.
  private static final Duration WATCH = Duration.ofSeconds(10);

  private final TelegramSettings settings;
  private final CommandGrammar grammar;
  private final Surroundings surroundings;
  private final TelegramConnection connection;
  private final Courier courier;
  private final Curtain curtain;
  private volatile @Nullable Poller poller;

  /// What the platform is given: the shared client, the clock, who hears of moved groups, and the
  /// groups whose anonymous administrators count as such by now, and where is kept what is shown
  /// for a time only.
  public record Surroundings(
      OkHttpClient http,
      InstantSource clock,
      MigrationListener migrations,
      Function<TelegramSettings, Set<String>> anonymousAdmins,
      Reveals reveals) {
    public Surroundings(OkHttpClient http, InstantSource clock, MigrationListener migrations) {
      this(http, clock, migrations, TelegramSettings::anonymousAdmins, new PassingReveals());
    }
  }

  public TelegramPlatform(
      TelegramSettings settings, CommandGrammar grammar, Surroundings surroundings) {
    this.settings = settings;
    this.grammar = grammar;
    this.surroundings = surroundings;
    this.connection = new TelegramConnection(settings, surroundings);
    this.courier = new TelegramCourier(connection);
    this.curtain =
        new Curtain(
            TelegramInbox.TELEGRAM, surroundings.reveals(), surroundings.clock(), this::hide);
  }

  /// Waits for Telegram for as long as it takes.
  ///
  /// @throws IllegalStateException when Telegram refuses the token
  @Override
  public void open(Answerer answerer) {
    String name = connection.botName();
    Reception reception =
        new Reception(
            answerer,
            connection.api(),
            connection.queues(),
            new Reception.Manners(
                new PrivateDoor(name),
                new LaidAside(surroundings.clock()),
                settings.patience(),
                curtain));
    TelegramInbox inbox =
        new TelegramInbox(
            name, grammar, new Senders(() -> surroundings.anonymousAdmins().apply(settings)));
    Poller polling =
        new Poller(
            settings,
            surroundings.http(),
            update -> inbox.read(update).ifPresent(incoming -> take(reception, incoming)),
            surroundings.clock());
    poller = polling;
    polling.start(WATCH);
    TelegramMenu menu = new TelegramMenu(connection.api());
    connection.queues().aside(() -> menu.register(grammar.menu(), grammar.house()));
    curtain.open();
  }

  /// True for a message that is not there any more.
  private boolean hide(String message, Card card) {
    int end = message.lastIndexOf('/');
    Person reader = new Person(TelegramInbox.TELEGRAM, message.substring(0, end), Set.of());
    int id = Integer.parseInt(message.substring(end + 1));
    connection.api().edit(Place.privateTo(reader), id, TelegramRenderer.draw(card));
    return true;
  }

  private void take(Reception reception, Incoming incoming) {
    switch (incoming) {
      case Incoming.Typed typed -> reception.take(typed);
      case Incoming.Pressed pressed -> reception.take(pressed);
      case Incoming.Moved moved -> connection.migrations().moved(moved.from(), moved.to());
    }
  }

  @Override
  public List<Courier> couriers() {
    return List.of(courier);
  }

  @Override
  public Optional<String> trouble() {
    Poller polling = poller;
    return polling == null ? Optional.of("not connected yet") : polling.trouble();
  }

  @Override
  public void close() {
    Poller polling = poller;
    if (polling != null) {
      polling.close();
    }
    connection.queues().close();
    curtain.close();
    connection.close();
  }
}
