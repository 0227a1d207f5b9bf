package dev.lately.command;

import dev.lately.model.Person;
import dev.lately.model.View;
import java.time.Instant;
import java.util.Optional;

/// What a button's code says: do this with that list.
///
/// `at` is what the action needs: a page (1 is the first), a group's ordinal, or a row's absolute
/// index (0 is the first). `origin` is set in a private copy of a list that was asked elsewhere.
public record Press(
    Action action, View view, Instant snapshot, int at, Asker asker, Optional<Origin> origin) {

  /// Four bytes that tell one person of a platform from another, without naming them.
  public record Asker(int hash) {
    public static Asker of(Person person) {
      return new Asker((person.platform() + ":" + person.id()).hashCode());
    }
  }

  /// The group whose rights a private copy lives by, and until when.
  public record Origin(long space, Instant until) {}
}
