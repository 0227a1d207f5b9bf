package dev.lately.access;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.List;

/// One-time codes by which the operator has guilds and chats linked that the configuration does not
/// name, and what those were granted by them. A code itself is never kept, only what it hashes to.
public interface Invites {
  /// So many wrong codes are heard from a place; then none for a day.
  int TRIES = 10;

  /// Where there are no codes.
  Invites NONE =
      new Invites() {
        @Override
        public void keep(String code, Grant grant, Instant until) {
          throw new IllegalStateException("nothing is kept here");
        }

        @Override
        public Answer use(String code, Person person, Place place) {
          return new Answer.Wrong(TRIES);
        }

        @Override
        public boolean spoil(String code, Person person, Place place) {
          return false;
        }

        @Override
        public List<Grant> of(PlatformId platform, String space) {
          return List.of();
        }
      };

  /// A code that can be used once until then, for what everybody of a guild or chat is granted.
  void keep(String code, Grant grant, Instant until);

  /// Links the place's guild or chat by a code, which ends with it. What came of it is in the audit
  /// with it, or neither is.
  Answer use(String code, Person person, Place place);

  /// Ends a code that others could read in that place, and notes it. Whether it was one that held;
  /// one that was none writes nothing and waits for nobody.
  boolean spoil(String code, Person person, Place place);

  /// What a guild or chat was granted by codes; empty where it was never linked.
  ///
  /// @throws RuntimeException when nobody can tell now
  List<Grant> of(PlatformId platform, String space);

  /// What comes of a code. A code that is unknown, used or over is just wrong: nobody learns which.
  sealed interface Answer {
    record Linked(Grant grant) implements Answer {}

    /// So many more may be tried in the place.
    record Wrong(int left) implements Answer {}

    /// Too many were wrong; until then none is heard, not even a right one.
    record Closed(Instant until) implements Answer {}
  }

  /// A guild or chat that was linked, by whom and when.
  record Link(PlatformId platform, String space, Grant grant, Person by, Instant at) {}

  /// A code that nobody used yet. The name is the beginning of its hash: nobody can use that.
  record Open(String name, Grant grant, Instant until) {
    private static final int LETTERS = 8;

    public static String name(String hash) {
      return hash.substring(0, LETTERS);
    }

    public static boolean isName(String word) {
      return word.matches("[0-9a-f]{" + LETTERS + "}");
    }
  }
}
