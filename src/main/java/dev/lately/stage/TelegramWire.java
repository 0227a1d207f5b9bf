package dev.lately.stage;

import dev.lately.chat.Post;
import dev.lately.chat.playground.Wire;
import dev.lately.chat.telegram.PrivateDoor;
import dev.lately.chat.telegram.Refusals;
import dev.lately.chat.telegram.TelegramRenderer;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.view.Enclosure;
import dev.lately.view.Reply;
import java.util.Optional;

/// Telegram's wire, for the playground.
record TelegramWire(PrivateDoor door) implements Wire {
  /// What Telegram answers a bot that a group does not let write.
  private static final String NO =
      "Bad Request: not enough rights to send text messages to the chat";

  /// A private answer to a press is an alert or a page to open, of which the card is enough.
  @Override
  public Drawing answer(Request request, Reply reply) {
    String message =
        request.command() instanceof Command.Press
            ? TelegramRenderer.payload(request.place(), reply.card())
            : door.payload(request, reply);
    return new Drawing(message, enclosed(request, reply));
  }

  @Override
  public boolean shows(Request request, Reply reply) {
    return request.place().isPrivate()
        || !(reply instanceof Reply.Private alone)
        || alone.code().isEmpty();
  }

  /// Of a private answer a group has only the way to it.
  private static Optional<? extends Enclosure> enclosed(Request request, Reply reply) {
    return reply instanceof Reply.Open || request.place().isPrivate()
        ? reply.enclosure()
        : Optional.empty();
  }

  @Override
  public Hindrance forbidden() {
    return Refusals.hindrance(400, NO).orElseThrow();
  }

  @Override
  public Drawing post(Place place, Post post) {
    return new Drawing(TelegramRenderer.payload(place, post.card()), post.picture());
  }
}
