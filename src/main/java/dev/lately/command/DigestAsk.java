package dev.lately.command;

import java.util.Optional;

/// What can be asked about digests; each but the first two names one by its number.
public sealed interface DigestAsk {
  /// A new one, here or in that channel of the same guild.
  record Add(Optional<String> channel, DigestWish wish) implements DigestAsk {}

  /// Those of this place.
  record ListAll() implements DigestAsk {}

  /// The one that would come now, for the asker alone.
  record Preview(long id) implements DigestAsk {}

  /// Why one came or did not come.
  record Explain(long id) implements DigestAsk {}

  record Pause(long id) implements DigestAsk {}

  record Resume(long id) implements DigestAsk {}

  record Edit(long id, DigestWish wish) implements DigestAsk {}

  record Remove(long id) implements DigestAsk {}
}
