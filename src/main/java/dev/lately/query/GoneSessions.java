package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.model.SessionRef;
import java.time.Instant;
import java.util.Optional;

/// The sessions that were listed once and that their vendors have no more, until a later list has
/// them again.
final class GoneSessions {
  private static final int MOST = 1_000;

  private record Gone(Sighting last, Instant at) {}

  private final Pace pace;
  private final Cache<SessionRef, Gone> all;

  GoneSessions(Pace pace) {
    this.pace = pace;
    this.all =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(pace.policy().stale())
            .ticker(pace::nanos)
            .executor(Runnable::run)
            .build();
  }

  /// What was listed, as gone from now on.
  Sighting add(Sighting listed) {
    Gone gone = new Gone(listed.gone(), pace.clock().instant());
    all.put(listed.session().ref(), gone);
    return gone.last();
  }

  /// The session as it was listed last, where it is gone for all that is known; `listed` is how it
  /// stands in a list now.
  Optional<Sighting> find(SessionRef ref, Optional<Sighting> listed) {
    return Optional.ofNullable(all.getIfPresent(ref))
        .filter(gone -> listed.filter(now -> now.asOf().isAfter(gone.at())).isEmpty())
        .map(Gone::last);
  }
}
