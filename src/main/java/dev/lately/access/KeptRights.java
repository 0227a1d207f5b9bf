package dev.lately.access;

import dev.lately.model.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is kept of the rights in guilds and chats, asked anew each time so that it holds at once in
/// every process; empty where nobody can tell.
///
/// Whoever keeps it may be silent for seconds before it fails. Then nobody can tell for a while,
/// without waiting; after that one question tries, and the others go on without an answer until it
/// has one.
public final class KeptRights {
  /// Where nothing is decided but by the configuration.
  static final KeptRights NONE =
      new KeptRights(Bindings.NONE, Invites.NONE, InstantSource.fixed(Instant.EPOCH));

  private static final Logger LOG = LoggerFactory.getLogger(KeptRights.class);

  private static final Duration REST = Duration.ofSeconds(5);

  private final Bindings bindings;
  private final Invites invites;
  private final InstantSource clock;
  private Instant closed = Instant.MIN;

  public KeptRights(Bindings bindings, Invites invites, InstantSource clock) {
    this.bindings = bindings;
    this.invites = invites;
    this.clock = clock;
  }

  /// What administrators decided of the places of a guild or chat.
  Optional<List<Binding>> bound(PlatformId platform, String space) {
    return known(() -> bindings.in(platform, space));
  }

  /// What a guild or chat was granted by codes.
  Optional<List<Grant>> linked(PlatformId platform, String space) {
    return known(() -> invites.of(platform, space));
  }

  private <T> Optional<T> known(Supplier<T> kept) {
    if (!mayAsk()) {
      return Optional.empty();
    }
    try {
      T told = kept.get();
      close(Instant.MIN);
      return Optional.of(told);
    } catch (RuntimeException nobodyTells) {
      LOG.debug("What is kept of a place's rights is not known", nobodyTells);
      close(clock.instant().plus(REST));
      return Optional.empty();
    }
  }

  /// Whoever asks first after a rest makes it one for all others.
  private synchronized boolean mayAsk() {
    boolean open = closed.equals(Instant.MIN);
    boolean rested = !open && !clock.instant().isBefore(closed);
    if (rested) {
      closed = clock.instant().plus(REST);
    }
    return open || rested;
  }

  private synchronized void close(Instant until) {
    closed = until;
  }
}
