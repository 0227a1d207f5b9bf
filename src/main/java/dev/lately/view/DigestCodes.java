package dev.lately.view;

import java.util.Optional;

/// What a digest's buttons carry; a button without a code is not drawn.
public record DigestCodes(
    Optional<String> browse,
    Optional<String> csv,
    Optional<String> pause,
    Optional<String> change) {
  public static final DigestCodes NONE =
      new DigestCodes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
