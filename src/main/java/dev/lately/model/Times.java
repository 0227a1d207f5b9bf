package dev.lately.model;

import java.time.Instant;
import java.util.Optional;

/// When a session was last active and when it began, each possibly unknown.
///
/// Held as milliseconds since 1970, since a list may hold hundreds of thousands of these.
public record Times(long lastMillis, long createdMillis, boolean assumedZone) {
  private static final long UNKNOWN = Long.MIN_VALUE;

  /// The times of a session about whose times the vendor says nothing.
  public static final Times NONE = new Times(UNKNOWN, UNKNOWN, false);

  /// `assumedZone`: the vendor sent no zone and the source's was taken.
  public static Times of(Optional<Instant> last, Optional<Instant> created, boolean assumedZone) {
    return new Times(millis(last), millis(created), assumedZone);
  }

  public Optional<Instant> lastActivity() {
    return instant(lastMillis);
  }

  public Optional<Instant> created() {
    return instant(createdMillis);
  }

  private static long millis(Optional<Instant> time) {
    return time.map(Instant::toEpochMilli).orElse(UNKNOWN);
  }

  private static Optional<Instant> instant(long millis) {
    return millis == UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
