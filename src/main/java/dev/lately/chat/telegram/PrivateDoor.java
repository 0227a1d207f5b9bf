package dev.lately.chat.telegram;

import dev.lately.command.Request;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.Texts;
import java.util.List;
import java.util.Optional;

/// The way from a group into the private chat with the bot, where a group has no private replies.
public record PrivateDoor(String botName) {
  /// The body of the `sendMessage` call that answers typed words: JSON.
  public String payload(Request request, Reply reply) {
    Drawn drawn =
        switch (reply) {
          case Reply.Private alone when !request.place().isPrivate() ->
              alone.code().isEmpty() ? bare(alone.card()) : shown(request, alone.code());
          case Reply.Open _, Reply.Private _ -> TelegramRenderer.draw(reply.card());
        };
    return TelegramRenderer.payload(request.place(), drawn);
  }

  /// Opens what the code stands for.
  String link(String code) {
    return "https://t.me/" + botName + "?start=" + code;
  }

  /// What a group sees of a private reply: a button for it.
  Drawn shown(Request request, String code) {
    Texts texts = Texts.of(request.locale());
    Control button = new Control.LinkButton(texts.say("door.open"), link(code));
    return new Drawn(texts.say("door.words"), List.of(), Keyboard.of(List.of(button)));
  }

  /// What is said to somebody who has no private chat, since nobody knows who they are.
  static Drawn closed(Request request) {
    return new Drawn(Texts.of(request.locale()).say("door.closed"), List.of(), Optional.empty());
  }

  /// The card itself, with nothing to press.
  static Drawn bare(Card card) {
    return TelegramRenderer.draw(new Card(card.blocks(), List.of()));
  }
}
