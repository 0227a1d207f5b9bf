package dev.lately.command;

import dev.lately.model.Mark;
import dev.lately.model.Person;
import dev.lately.model.SourceName;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Up to where each person has seen each source.
///
/// A mark is of one person, wherever they look: what they were shown in a channel is not new to
/// them in their private chat. Nobody else moves it. Somebody on two platforms is two people, since
/// no platform tells that they are one.
public interface Looks {
  /// That person's marks; empty when nobody can tell now. What was never looked at has none.
  Optional<SortedMap<SourceName, Mark>> of(Person person);

  /// Moves the marks of a person who was shown what is new up to there. No mark goes back, whoever
  /// comes first of two that move it at a time. Never throws: what is not kept is shown again.
  void shown(Person person, Map<SourceName, Mark> marks);

  /// The same for the same person, without naming them.
  static String owner(Person person) {
    return Sha256.words(person.platform().value() + "\n" + person.id());
  }
}
