package dev.lately.chat;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.List;
import java.util.Locale;

/// What somebody may mean while they still type an option; no vendor and no platform is asked for
/// it.
@FunctionalInterface
public interface Suggestions {
  /// What fits to the letters typed so far and may be seen there, the best first.
  List<Suggestion> fitting(Typing typing);

  /// What the person would type, before they type a letter.
  default List<String> of(Person person, Place place, String option) {
    return fitting(new Typing(person, place, Locale.ENGLISH, option, "")).stream()
        .map(Suggestion::value)
        .toList();
  }
}
