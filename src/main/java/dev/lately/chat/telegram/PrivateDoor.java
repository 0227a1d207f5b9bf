package dev.lately.chat.telegram;

import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.Texts;
import java.util.List;
import java.util.Optional;

/// The way from a group into the private chat with the bot, where a group has no private replies.
public record PrivateDoor(String botName) {
  /// Stands for help where there is no code; no code is this short.
  public static final String HELP = "help";

  /// The body of the `sendMessage` call that answers typed words: JSON.
  public String payload(Request request, Reply reply) {
    Drawn drawn =
        switch (reply) {
          case Reply.Private alone when !request.place().isPrivate() -> shown(request, alone);
          case Reply.Open _, Reply.Private _ -> TelegramRenderer.draw(reply.card());
        };
    return TelegramRenderer.payload(request.place(), drawn);
  }

  /// Opens what the code stands for.
  String link(String code) {
    return "https://t.me/" + botName + "?start=" + code;
  }

  /// What a group may see of a private reply: a button for it, or its first line where there is
  /// nothing more to open.
  Drawn shown(Request request, Reply.Private reply) {
    Optional<String> code = code(request, reply);
    if (code.isEmpty()) {
      EntityText line = new EntityText(TelegramLimits.TEXT);
      line.add(firstLine(reply));
      return new Drawn(line.text(), List.of(), Keyboard.of(List.of()));
    }
    Texts texts = Texts.of(request.locale());
    Control button = new Control.LinkButton(texts.say("door.open"), link(code.get()));
    return new Drawn(texts.say("door.words"), List.of(), Keyboard.of(List.of(button)));
  }

  private static Optional<String> code(Request request, Reply.Private reply) {
    return request.command() instanceof Command.Help
        ? Optional.of(HELP)
        : Optional.of(reply.code()).filter(code -> !code.isEmpty());
  }

  String firstLine(Reply.Private reply) {
    return TelegramRenderer.draw(reply.card()).text().lines().findFirst().orElse("…");
  }
}
