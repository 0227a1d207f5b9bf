package dev.lately.stage;

import dev.lately.chat.Post;
import dev.lately.chat.playground.Wire;
import dev.lately.chat.telegram.PrivateDoor;
import dev.lately.chat.telegram.TelegramRenderer;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Place;
import dev.lately.view.Reply;

/// Telegram's wire, for the playground.
record TelegramWire(PrivateDoor door) implements Wire {
  /// A private answer to a press is an alert or a page to open, of which the card is enough.
  @Override
  public String answer(Request request, Reply reply) {
    return request.command() instanceof Command.Press
        ? TelegramRenderer.payload(request.place(), reply.card())
        : door.payload(request, reply);
  }

  @Override
  public Drawing post(Place place, Post post) {
    return new Drawing(
        TelegramRenderer.payload(place, post.card()), TelegramRenderer.picture(post));
  }
}
