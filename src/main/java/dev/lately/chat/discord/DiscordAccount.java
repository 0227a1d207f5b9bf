package dev.lately.chat.discord;

import dev.lately.model.Secret;
import java.util.Optional;

/// With what Lately signs in to Discord, where, and for which shards.
///
/// `apiUrl` is the API with its version; the gateway is asked from it. No shards: as many as
/// Discord advises, all in this process.
public record DiscordAccount(Secret token, String apiUrl, Optional<Shards> shards) {
  public static final String API_URL = "https://discord.com/api/v10/";

  /// This process's shards of all: the first and the last, counted from 0.
  public record Shards(int total, int from, int to) {
    public Shards {
      if (total < 1 || from < 0 || to < from || to >= total) {
        throw new IllegalArgumentException(
            "shards from %d to %d are none of %d, which are 0 to %d"
                .formatted(from, to, total, total - 1));
      }
    }
  }
}
