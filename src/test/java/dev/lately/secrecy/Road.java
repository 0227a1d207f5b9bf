package dev.lately.secrecy;

import dev.lately.chat.telegram.TelegramRoad.Shown;
import dev.lately.command.Command;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.view.Reply;
import java.util.List;

/// How what people do comes to the program, and what it answers.
interface Road {
  Reply typed(Person person, Place place, String line);

  Reply pressed(Person person, Place place, Command.Press press);

  /// What people could read since it was asked last, where that is known.
  default List<Shown> shown() {
    return List.of();
  }

  /// Whether that can be done there by that person at all: on a platform nobody presses what they
  /// never saw, but with another one's message at hand.
  default boolean canPress(Person person, Place place, String code, boolean isFound) {
    return true;
  }
}
