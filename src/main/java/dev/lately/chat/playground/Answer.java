package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.lately.command.Request;
import dev.lately.view.Reply;
import java.util.List;

/// A reply as its platform would be sent it, both payloads JSON. `alone`: for the asker's eyes
/// only; `code` opens it in the private chat. A `form` is to be filled in first.
record Answer(
    String window,
    boolean alone,
    String code,
    @JsonRawValue String message,
    @JsonRawValue String form,
    List<Shown> pictures) {
  private static final String NOTHING = "null";

  Answer {
    pictures = List.copyOf(pictures);
  }

  static Answer of(Window window, Request request, Reply reply) {
    Wire.Drawing drawn = window.wire().answer(request, reply);
    List<Shown> pictures = Shown.all(drawn.enclosure());
    return switch (reply) {
      case Reply.Open _ -> new Answer(window.id(), false, "", drawn.message(), NOTHING, pictures);
      case Reply.Private(var _, String code, _, _) ->
          new Answer(window.id(), true, code, drawn.message(), NOTHING, pictures);
    };
  }

  static Answer form(Window window, String form) {
    return new Answer(window.id(), false, "", NOTHING, form, List.of());
  }
}
