package dev.lately.chat.playground;

import dev.lately.command.Command;
import dev.lately.model.Place;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;

/// How a platform's messages and presses look on its wire.
public interface Wire {
  /// The message that would be sent there, as JSON.
  String payload(Place place, Reply reply);

  /// What a control's id and its chosen values mean.
  default Command.Press press(String control, List<String> values) {
    return new Command.Press(control, values);
  }

  /// The form that a control opens before it is pressed, as JSON.
  default Optional<String> form(String control) {
    return Optional.empty();
  }
}
