package dev.lately.chat;

import dev.lately.view.Card;
import dev.lately.view.Picture;
import java.util.Optional;

/// A card on its way to a place unasked.
///
/// `key` names this post for ever: 25 characters, what Discord takes as a nonce. `role` is a
/// Discord role to call. `silent`: without a sound.
public record Post(
    Card card, Optional<Picture> picture, String key, Optional<String> role, boolean silent) {
  /// Discord's limit for a nonce.
  public static final int KEY_LENGTH = 25;

  /// @throws IllegalArgumentException when the key is longer than [#KEY_LENGTH]
  public Post {
    if (key.length() > KEY_LENGTH) {
      throw new IllegalArgumentException("a key has at most 25 characters: " + key);
    }
  }
}
