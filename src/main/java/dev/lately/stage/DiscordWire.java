package dev.lately.stage;

import dev.lately.chat.Post;
import dev.lately.chat.discord.CustomIds;
import dev.lately.chat.discord.DiscordForm;
import dev.lately.chat.discord.DiscordRenderer;
import dev.lately.chat.playground.Wire;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Discord's wire, for the playground.
record DiscordWire() implements Wire {
  @Override
  public Drawing answer(Request request, Reply reply) {
    return new Drawing(DiscordRenderer.payload(reply), reply.enclosure());
  }

  @Override
  public Drawing post(Place place, Post post) {
    return new Drawing(DiscordRenderer.payload(post), post.picture());
  }

  @Override
  public Hindrance forbidden() {
    return new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");
  }

  @Override
  public Command.Press press(String control, List<String> values) {
    return CustomIds.press(control, values);
  }

  @Override
  public Optional<String> form(String control, Locale locale) {
    String code = CustomIds.code(control);
    return ButtonCodes.opensForm(code)
        ? Optional.of(DiscordForm.payload(code, locale))
        : Optional.empty();
  }
}
