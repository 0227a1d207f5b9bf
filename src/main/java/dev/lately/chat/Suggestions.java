package dev.lately.chat;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.List;

/// What somebody may mean while they still type an option; answered from memory, never by I/O.
@FunctionalInterface
public interface Suggestions {
  /// Everything that the person may see there for that option, the best first.
  List<String> of(Person person, Place place, String option);
}
