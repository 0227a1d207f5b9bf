package dev.lately.store;

import dev.lately.model.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/// A key that button codes are sealed with, in Base64, and the millisecond that it was made in.
record ButtonKey(long created, Secret secret) {
  static final Comparator<ButtonKey> NEWEST_FIRST =
      Comparator.comparingLong(ButtonKey::created).reversed();
  private static final int BYTES = 32;

  static ButtonKey made(long created) {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new ButtonKey(created, new Secret(Base64.getEncoder().encodeToString(secret)));
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(secret.value());
  }

  /// The key as one line of the key file.
  String line() {
    return created + " " + secret.value();
  }

  static Optional<ButtonKey> parse(String line) {
    String[] parts = line.strip().split(" ", 2);
    try {
      ButtonKey key = new ButtonKey(Long.parseLong(parts[0]), new Secret(parts[parts.length - 1]));
      return Optional.of(key).filter(k -> k.bytes().length == BYTES);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
