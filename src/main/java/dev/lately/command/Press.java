package dev.lately.command;

import dev.lately.model.Person;
import dev.lately.model.SessionRef;
import dev.lately.model.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What a button's code says: do this with that list.
///
/// `origin` is set in a private copy of a list that was asked elsewhere.
public record Press(
    Action action, View view, Instant snapshot, Spot spot, Asker asker, Optional<Origin> origin) {

  /// Where in the list: a page (1 is the first), a group's number, or a row's absolute index (0 is
  /// the first), as the action needs. `check` is a hash of the row's session, 0 elsewhere: the row
  /// may stand for another session once the list was asked anew.
  public record Spot(int at, int check) {
    public static Spot at(int at) {
      return new Spot(at, 0);
    }

    public static Spot row(int index, SessionRef ref) {
      return new Spot(index, check(ref));
    }

    public boolean isOf(SessionRef ref) {
      return check == check(ref);
    }

    /// Words that are one of ours, such as an example; none are all.
    public static Spot words(String words) {
      return new Spot(0, words.isEmpty() ? 0 : hash(words));
    }

    public boolean isOf(String words) {
      return check == hash(words);
    }

    /// A digest by its number, whose upper half stands where a row's check does.
    public static Spot digest(long id) {
      return new Spot((int) (id & 0xFFFFFF), (int) (id >>> 24));
    }

    public long digest() {
      return (check & 0xFFFFFFFFL) << 24 | at;
    }

    private static int check(SessionRef ref) {
      return hash(ref.source().value() + "\n" + ref.id());
    }

    private static int hash(String words) {
      int hash = words.hashCode();
      return hash == 0 ? 1 : hash;
    }
  }

  /// Four bytes that tell one person of a platform from another, without naming them.
  public record Asker(int hash) {
    public static Asker of(Person person) {
      return new Asker((person.platform() + ":" + person.id()).hashCode());
    }
  }

  /// The group whose rights a private copy lives by, its topic (0 where there is none), and until
  /// when: of a topic until a whole hour.
  public record Origin(long space, int topic, Instant until) {
    public Origin {
      until = topic == 0 ? until : until.truncatedTo(ChronoUnit.HOURS);
    }

    public Origin(long space, Instant until) {
      this(space, 0, until);
    }
  }
}
