package dev.lately.command;

import java.util.Optional;
import java.util.OptionalLong;

/// What can be asked about digests; each but the first two names one by its number, or none where
/// there is only one.
public sealed interface DigestAsk {
  /// A new one, here or in that channel of the same guild.
  record Add(Optional<String> channel, DigestWish wish) implements DigestAsk {}

  /// Those of this place.
  record ListAll() implements DigestAsk {}

  /// The one that would come now, for the asker alone.
  record Preview(OptionalLong id) implements DigestAsk {}

  /// Why one came or did not come.
  record Explain(OptionalLong id) implements DigestAsk {}

  record Pause(OptionalLong id) implements DigestAsk {}

  record Resume(OptionalLong id) implements DigestAsk {}

  record Edit(OptionalLong id, DigestWish wish) implements DigestAsk {}

  record Remove(OptionalLong id) implements DigestAsk {}
}
