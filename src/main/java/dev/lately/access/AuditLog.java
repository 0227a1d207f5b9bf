package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who looked at what, kept for as long as the operator says.
public interface AuditLog {
  /// Where nobody asks.
  AuditLog NONE =
      new AuditLog() {
        @Override
        public void note(Entry entry) {}

        @Override
        public List<Entry> read(Wanted wanted) {
          return List.of();
        }
      };

  /// Never throws, and does not wait for the database but for a deed that must not be done unseen
  /// ([Entry#mustBeKept]).
  ///
  /// @throws IllegalStateException when such a deed could not be written down
  void note(Entry entry);

  /// The latest first.
  List<Entry> read(Wanted wanted);

  /// One deed: `what` is one of our own words ("recent", "reveal", "bind"), never somebody's.
  /// `about` says of what in our own words, such as a session's short reference or a place's id.
  record Entry(
      Instant at,
      Person who,
      Place where,
      What what,
      Set<SourceName> sources,
      Optional<String> about) {
    public Entry {
      sources = Set.copyOf(sources);
    }

    /// Whether it shows or changes so much that it must not be done where it cannot be written
    /// down.
    public boolean mustBeKept() {
      return what.mustBeKept();
    }
  }

  /// `level`: the highest at which anything was shown; `rows`: how many sessions.
  record What(String word, Level level, int rows, Kind kind) {
    boolean mustBeKept() {
      return kind == Kind.EXPORTED || kind == Kind.REVEALED || kind == Kind.CHANGED;
    }
  }

  enum Kind {
    SHOWN,
    EXPORTED,
    REVEALED,
    CHANGED,
    REFUSED
  }

  /// Which entries: of one person by the platform's id, of a guild or chat, in that time, and of
  /// those that many after the first `skipped`.
  record Wanted(Optional<String> who, Optional<Place> where, Optional<Instant> since, Part part) {
    /// The latest, at most so many.
    public Wanted(Optional<String> who, Optional<Place> where, Optional<Instant> since, int most) {
      this(who, where, since, new Part(Optional.empty(), 0, most));
    }
  }

  /// Those before that instant, so that what is noted meanwhile moves none of them.
  record Part(Optional<Instant> before, int skipped, int most) {}
}
