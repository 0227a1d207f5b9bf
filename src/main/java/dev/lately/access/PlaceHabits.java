package dev.lately.access;

import dev.lately.model.Language;
import dev.lately.model.Place;
import java.time.ZoneId;
import java.util.Optional;

/// In which language and zone Lately speaks in a place where it does not know its reader's.
public interface PlaceHabits {
  /// Where everything is as the configuration says.
  PlaceHabits NONE =
      new PlaceHabits() {
        @Override
        public Habit of(Place place) {
          return Habit.NONE;
        }

        @Override
        public void keep(Place place, Habit habit) {
          throw new IllegalStateException("nothing is kept here");
        }
      };

  /// What is set for a place; nothing when nobody can tell now.
  Habit of(Place place);

  void keep(Place place, Habit habit);

  /// What is set.
  record Habit(Optional<Language> language, Optional<ZoneId> zone) {
    public static final Habit NONE = new Habit(Optional.empty(), Optional.empty());
  }
}
