package dev.lately.access;

import dev.lately.access.Grant.Audience;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who may see what: one pure function of what the operator granted in a guild or chat, what its
/// administrators decided, who asks, and where.
///
/// Of several grants the highest counts. What everybody reads is what the place was granted, and no
/// more than its administrators let be read; they can only take away. Where it is not known what
/// they decided (`bound` is empty), or in which topic it is, nothing is shown to everybody.
record Decision(Charter charter, Optional<List<Binding>> bound) {
  Rights of(Person person, Place place) {
    Sight alone = charter.levels(Audience.of(person, place)).sight();
    return place.isPrivate() ? Rights.alone(alone) : new Rights(alone, open(place));
  }

  /// What the operator grants to everybody in a place: the most that may be bound there.
  Sight ceiling(Place place) {
    return charter.levels(Audience.everybodyIn(place)).sight();
  }

  /// What everybody in a place would see, had no administrator decided otherwise.
  Sight configured(Place place) {
    return charter.levels(Audience.binding(place)).sight();
  }

  private Sight open(Place place) {
    return bound
        .filter(_ -> !place.isSomeTopic())
        .map(rows -> open(rows, place))
        .orElse(Sight.NOTHING);
  }

  private Sight open(List<Binding> rows, Place place) {
    Levels read = charter.levels(Audience.binding(place));
    List<Binding> here = here(rows, place);
    decide(read, here, place.withoutTopic());
    decide(read, here, place);
    read.lower(charter.levels(Audience.everybodyIn(place)));
    return read.sight();
  }

  /// Most rows are of other channels; the first one is to count, so it comes last.
  private static List<Binding> here(List<Binding> rows, Place place) {
    List<Binding> here = new ArrayList<>();
    for (Binding row : rows) {
      if (row.place().channel().equals(place.channel())) {
        here.addFirst(row);
      }
    }
    return here;
  }

  private static void decide(Levels read, List<Binding> rows, Place place) {
    for (Binding row : rows) {
      if (row.place().equals(place)) {
        read.set(row.source(), row.level());
      }
    }
  }
}
