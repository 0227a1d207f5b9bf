package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.lately.chat.Fillings;
import dev.lately.command.Request;
import dev.lately.view.Reply;
import java.util.List;
import java.util.UUID;

/// Tells every open page what answers become by themselves.
record Fills(Events events, Fillings fillings) {
  /// What an answer became.
  record Fill(String filling, @JsonRawValue String message, List<Shown> pictures) {
    Fill {
      pictures = List.copyOf(pictures);
    }
  }

  /// The name under which more is told of an answer; empty where no more is to come.
  String follow(Window window, Request request, Reply reply) {
    if (reply.card().sequel().isEmpty()) {
      return "";
    }
    String name = UUID.randomUUID().toString();
    fillings.follow(
        name,
        0,
        reply.card(),
        next -> {
          Wire.Drawing drawn = window.wire().answer(request, reply.with(next));
          events.tell("fill", new Fill(name, drawn.message(), Shown.all(drawn.enclosure())));
        });
    return name;
  }
}
