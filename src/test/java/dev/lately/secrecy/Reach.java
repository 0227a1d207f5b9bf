package dev.lately.secrecy;

import dev.lately.chat.telegram.TelegramRoad.Shown;
import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Whom an answer may reach on its platform: what is for one person goes to that person's private
/// chat, and a group sees nothing of it.
///
/// `forOne`: nobody but whoever asked may read it. `expecting` is what may stand in it, by how much
/// its readers see of each source: whoever asked `alone`, or all in the place (`open`).
record Reach(
    Person person,
    Place place,
    boolean forOne,
    int[] alone,
    int[] open,
    Function<int[], Expectation> expecting) {
  List<String> faults(Shown shown) {
    List<String> faults = new ArrayList<>();
    boolean isGroup = !place.isPrivate() && !shown.isAlert();
    if (!shown.chat().equals(place.channel())) {
      faults.add("went to " + shown.chat());
    }
    if (isGroup && !shown.topic().equals(place.topic())) {
      faults.add("went to the topic " + shown.topic());
    }
    if (isGroup && forOne && !Kind.in(shown.words()).isEmpty()) {
      faults.add("a group sees what is for one");
    }
    faults.addAll(expecting.apply(isGroup ? open : alone).leaks(shown.words()));
    faults.remove(Expectation.BROKEN);
    return faults;
  }

  /// The same read by somebody in the private chat.
  Reach by(Person other, Place there, Function<int[], Expectation> expected) {
    return new Reach(other, there, forOne, alone, open, expected);
  }
}
