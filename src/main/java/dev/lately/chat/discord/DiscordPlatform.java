package dev.lately.chat.discord;

import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.chat.Platform;
import dev.lately.chat.Suggestions;
import dev.lately.command.CommandGrammar;
import dev.lately.command.PassingReveals;
import dev.lately.command.Reveals;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.sharding.ShardManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Lately on Discord.
public final class DiscordPlatform implements Platform {
  private final DiscordAccount account;
  private final CommandGrammar grammar;
  private final Suggestions suggestions;
  private final OkHttpClient http;
  private final DiscordCourier courier;
  private final Following following;

  private volatile @Nullable DiscordConnection connection;

  /// What the platform is given: the shared client, the clock, and where is kept what is shown for
  /// a time only.
  public record Surroundings(OkHttpClient http, InstantSource clock, Reveals reveals) {
    public Surroundings(OkHttpClient http, InstantSource clock) {
      this(http, clock, new PassingReveals());
    }
  }

  public DiscordPlatform(
      DiscordAccount account,
      CommandGrammar grammar,
      Suggestions suggestions,
      Surroundings surroundings) {
    this.account = account;
    this.grammar = grammar;
    this.suggestions = suggestions;
    this.http = surroundings.http();
    this.courier = new DiscordCourier(this::connection, surroundings.clock());
    this.following = Following.of(account, this::connection, surroundings);
  }

  /// @throws IllegalStateException when Discord refuses the token or cannot be reached, saying so
  @Override
  public void open(Answerer answerer) {
    DiscordInbox inbox =
        new DiscordInbox(
            answerer, new DiscordInbox.Desk(grammar, suggestions, following, courier::saw));
    Arrival arrival = new Arrival(new DiscordMenu(grammar.menu()));
    connection = DiscordConnection.open(account, http, inbox, arrival);
    following.curtain().open();
  }

  private Optional<ShardManager> connection() {
    return Optional.ofNullable(connection).map(DiscordConnection::shards);
  }

  @Override
  public Optional<String> trouble() {
    DiscordConnection open = connection;
    return open == null ? Optional.of("Discord is not connected") : open.trouble();
  }

  @Override
  public List<Courier> couriers() {
    return List.of(courier);
  }

  @Override
  public void close() {
    DiscordConnection open = connection;
    if (open != null) {
      open.finish();
      following.curtain().close();
      connection = null;
      open.close();
    }
  }
}
