package dev.lately.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Up to where somebody has seen a source.
///
/// `at` is as of when its rows were, by our clock. `line` is a time by the vendor's: what was last
/// active before it is known. From there on `seen` tells what is known, by a hash of its id, each
/// with its last activity in milliseconds, so that neither a vendor's clock nor two sessions of one
/// instant hide anything. `undated`: sessions without date are told apart by it too.
public record Mark(Instant at, Instant line, SortedMap<Long, Long> seen, boolean undated) {
  /// What is shown to somebody who never looked before.
  private static final Duration BEGINNING = Duration.ofHours(24);

  public Mark {
    seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
  }

  /// How a session is new.
  public enum News {
    /// It began since.
    BEGAN,
    /// It was there before.
    WENT_ON
  }

  /// That of somebody who never looked before, and asks now.
  public static Mark beginning(Instant now) {
    Instant from = now.minus(BEGINNING).truncatedTo(ChronoUnit.MILLIS);
    return new Mark(from, from, new TreeMap<>(), false);
  }

  /// Whether nobody looked up to here.
  public boolean isBeginning() {
    return at.equals(line);
  }

  public boolean isNew(Session session) {
    long last = session.times().lastMillis();
    boolean dated = session.times().lastActivity().isPresent();
    if (dated ? last < line.toEpochMilli() : !undated) {
      return false;
    }
    Long before = seen.get(key(session.ref()));
    return before == null || last > before;
  }

  /// How it is new; empty where neither the vendor nor memory tells when it began.
  public Optional<News> news(Session session) {
    return seen.containsKey(key(session.ref()))
        ? Optional.of(News.WENT_ON)
        : session
            .times()
            .created()
            .map(created -> created.isBefore(line) ? News.WENT_ON : News.BEGAN);
  }

  /// What stands for the session among those of its source that were seen: 48 bits.
  public static long key(SessionRef ref) {
    byte[] id = ref.id().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(id).getMostSignificantBits() >>> 16;
  }
}
