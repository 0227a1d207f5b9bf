package dev.lately.command;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SessionRef;
import dev.lately.model.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What each person was shown last in each place, so that a row can be named by its number.
public interface LastLists {
  /// Keeps rows that somebody is shown, beside those of other pages of the same list; those of any
  /// other list are forgotten. Returns at once.
  void note(Whose whose, Page page);

  /// Whether they were shown any list that is known yet.
  boolean knows(Whose whose);

  /// The row of that number, in the list that they were shown last.
  Optional<Row> row(Whose whose, int number);

  /// The row of that session, in the list that they were shown last.
  Optional<Row> row(Whose whose, SessionRef ref);

  /// One person in one place, whatever roles they have.
  record Whose(Person person, Place place) {
    public Whose {
      person = new Person(person.platform(), person.id(), Set.of());
    }

    /// The same for the same person there, without naming either.
    public String key() {
      return Sha256.words(
          String.join(
              "\n",
              place.platform().value(),
              person.platform().value(),
              person.id(),
              place.space(),
              place.channel(),
              place.topic().orElse("")));
    }
  }

  /// Rows of the list that was asked then, the first of them with that number.
  record Page(View view, Instant at, int first, List<SessionRef> rows) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// One row of the list that was asked then.
  record Row(View view, Instant at, int number, SessionRef ref) {
    public boolean isOf(View other, Instant then) {
      return view.equals(other) && at.equals(then);
    }
  }
}
