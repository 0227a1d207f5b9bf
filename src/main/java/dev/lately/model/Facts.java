package dev.lately.model;

import java.util.Optional;
import java.util.OptionalInt;

/// What a vendor's list says of a session besides its title and times.
///
/// `messageCount` is [#UNKNOWN] where the vendor gives none; vendors count differently (turns or
/// single messages), so the counts of two sources must not be compared. `link` opens the session,
/// or the nearest page that the vendor has, in the vendor's own pages.
public record Facts(
    int messageCount,
    Optional<String> origin,
    Optional<String> container,
    boolean pinned,
    Optional<String> link) {
  public static final int UNKNOWN = -1;

  public static final Facts NONE =
      new Facts(UNKNOWN, Optional.empty(), Optional.empty(), false, Optional.empty());

  /// The same without the way to it.
  Facts unlinked() {
    return new Facts(messageCount, origin, container, pinned, Optional.empty());
  }

  public OptionalInt messages() {
    return messageCount == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(messageCount);
  }
}
