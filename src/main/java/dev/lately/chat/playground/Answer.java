package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.lately.command.Request;
import dev.lately.view.Reply;

/// A reply as its platform would be sent it, both payloads JSON. `alone`: for the asker's eyes
/// only; `code` opens it in the private chat. A `form` is to be filled in first.
record Answer(
    String window,
    boolean alone,
    String code,
    @JsonRawValue String message,
    @JsonRawValue String form) {
  private static final String NOTHING = "null";

  static Answer of(Window window, Request request, Reply reply) {
    String payload = window.wire().answer(request, reply);
    return switch (reply) {
      case Reply.Open _ -> new Answer(window.id(), false, "", payload, NOTHING);
      case Reply.Private(var _, String code, _) ->
          new Answer(window.id(), true, code, payload, NOTHING);
    };
  }

  static Answer form(Window window, String form) {
    return new Answer(window.id(), false, "", NOTHING, form);
  }
}
