package dev.lately.chat.telegram;

import dev.lately.model.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.telegram.telegrambots.meta.TelegramUrl;

/// The bot's token, where the Bot API is, how long a press may wait for its answer before it is
/// acknowledged without, and the groups whose anonymous administrators may administer them.
public record TelegramSettings(
    Secret token, URI apiUrl, Duration patience, Set<String> anonymousAdmins) {
  /// Long enough for an answer from memory, short enough that nobody presses again.
  public static final Duration PATIENCE = Duration.ofMillis(800);

  /// @throws IllegalArgumentException when the URL is more than scheme, host and port
  public TelegramSettings {
    anonymousAdmins = Set.copyOf(anonymousAdmins);
    boolean http = "http".equals(apiUrl.getScheme()) || "https".equals(apiUrl.getScheme());
    boolean bare = apiUrl.getPath().isEmpty() || apiUrl.getPath().equals("/");
    if (!http || !bare || apiUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "Telegram's apiUrl is http:// or https:// with a host and perhaps a port, no path");
    }
  }

  public TelegramSettings(Secret token, URI apiUrl) {
    this(token, apiUrl, PATIENCE, Set.of());
  }

  /// The same with those groups.
  public TelegramSettings withAnonymousAdmins(Set<String> groups) {
    return new TelegramSettings(token, apiUrl, patience, groups);
  }

  TelegramUrl url() {
    int usual = apiUrl.getScheme().equals("https") ? 443 : 80;
    return TelegramUrl.builder()
        .schema(apiUrl.getScheme())
        .host(apiUrl.getHost())
        .port(apiUrl.getPort() < 0 ? usual : apiUrl.getPort())
        .build();
  }
}
