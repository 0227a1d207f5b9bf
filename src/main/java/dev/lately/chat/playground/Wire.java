package dev.lately.chat.playground;

import dev.lately.chat.Post;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.view.Enclosure;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a platform's messages and presses look on its wire.
public interface Wire {
  /// The message that would answer a request.
  Drawing answer(Request request, Reply reply);

  /// Whether that message is the card itself, and not only a way to it.
  default boolean shows(Request request, Reply reply) {
    return true;
  }

  /// The message that would be posted unasked.
  Drawing post(Place place, Post post);

  /// A message as JSON, and what goes with it.
  record Drawing(String message, Optional<? extends Enclosure> enclosure) {}

  /// What keeps a post from a chat where Lately may not write, as the platform tells it.
  Hindrance forbidden();

  /// What a control's id and its chosen values mean.
  default Command.Press press(String control, List<String> values) {
    return new Command.Press(control, values);
  }

  /// The form that a control opens before it is pressed, as JSON.
  default Optional<String> form(String control, Locale locale) {
    return Optional.empty();
  }
}
