package dev.lately.chat.discord;

import dev.lately.chat.Answerer;
import dev.lately.chat.Platform;
import dev.lately.chat.Suggestions;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.model.Place;
import dev.lately.view.Card;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Lately on Discord.
public final class DiscordPlatform implements Platform {
  private final DiscordAccount account;
  private final CommandGrammar grammar;
  private final Suggestions suggestions;
  private final OkHttpClient http;

  private volatile @Nullable DiscordConnection connection;

  public DiscordPlatform(
      DiscordAccount account, CommandGrammar grammar, Suggestions suggestions, OkHttpClient http) {
    this.account = account;
    this.grammar = grammar;
    this.suggestions = suggestions;
    this.http = http;
  }

  /// @throws IllegalStateException when Discord refuses the token or cannot be reached, saying so
  @Override
  public void open(Answerer answerer) {
    DiscordInbox inbox = new DiscordInbox(answerer, grammar, suggestions);
    Arrival arrival = new Arrival(new DiscordMenu(CommandMenu.ofLately()));
    connection = DiscordConnection.open(account, http, inbox, arrival);
  }

  @Override
  public Optional<String> trouble() {
    DiscordConnection open = connection;
    return open == null ? Optional.of("Discord is not connected") : open.trouble();
  }

  /// @throws IllegalStateException when Lately does not see that channel
  @Override
  public void post(Place place, Card card) {
    DiscordConnection open = connection;
    if (open == null) {
      throw new IllegalStateException("Discord is not connected");
    }
    open.post(place.channel(), card);
  }

  @Override
  public void close() {
    DiscordConnection open = connection;
    if (open != null) {
      connection = null;
      open.close();
    }
  }
}
