package dev.lately.chat.telegram;

import dev.lately.command.Request;
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

    /// The same press, whichever time it comes.
    Pressed withoutQuery() {
      return new Pressed(request, "", message, code);
    }
  }

  /// A group has another id from now on.
  record Moved(String from, String to) implements Incoming {}
}
