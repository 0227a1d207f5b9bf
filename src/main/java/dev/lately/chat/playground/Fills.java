package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.lately.chat.Curtain;
import dev.lately.chat.Fillings;
import dev.lately.command.PassingReveals;
import dev.lately.command.Request;
import dev.lately.view.Reply;
import dev.lately.view.Sequel;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Tells every open page what answers become by themselves.
record Fills(Events events, Fillings fillings, InstantSource clock) {
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
    Consumer<Sequel.Part> edit =
        next -> {
          Wire.Drawing drawn = window.wire().answer(request, reply.with(next));
          events.tell("fill", new Fill(name, drawn.message(), Shown.all(drawn.enclosure())));
        };
    Curtain curtain = curtain(request, edit);
    fillings.follow(
        name, 0, reply.card(), next -> curtain.show(name, next, () -> edit.accept(next)));
    return name;
  }

  /// What was shown ends with the process, and so does what is known of it.
  private Curtain curtain(Request request, Consumer<Sequel.Part> edit) {
    return new Curtain(
        request.place().platform(),
        new PassingReveals(),
        clock,
        (_, card) -> {
          edit.accept(new Sequel.Part(card));
          return true;
        });
  }
}
