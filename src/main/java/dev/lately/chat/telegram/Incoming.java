package dev.lately.chat.telegram;

import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;

/// What an update says that concerns us.
sealed interface Incoming {
  /// A command was typed, in the message of that id.
  record Typed(Request request, int message) implements Incoming {
    Place place() {
      return request.place();
    }
  }

  /// A button under the message of that id was pressed; `query` is answered once.
  record Pressed(Request request, String query, int message, String code) implements Incoming {
    Place place() {
      return request.place();
    }

    /// Whether it is the same press once more.
    boolean repeats(Pressed before) {
      return code.equals(before.code) && hand().equals(before.hand());
    }

    /// Whose presses under which message it is one of.
    Hand hand() {
      return new Hand(request.person(), place(), message);
    }
  }

  /// A person at the buttons of one message.
  record Hand(Person person, Place place, int message) {}

  /// A group has another id from now on.
  record Moved(String from, String to) implements Incoming {}
}
