package dev.lately.chat;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.List;

/// What somebody may mean while they still type an option; no vendor and no platform is asked for
/// it.
@FunctionalInterface
public interface Suggestions {
  /// Everything that the person may see there for that option, the best first.
  List<String> of(Person person, Place place, String option);

  /// The same with what tells them apart, for platforms that show more than is typed.
  default List<Suggestion> labelled(Person person, Place place, String option) {
    return of(person, place, option).stream().map(Suggestion::of).toList();
  }
}
