package dev.lately.chat.discord;

import dev.lately.view.Card;
import dev.lately.view.Reply;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;

/// How a reply reaches whoever sent an interaction that is already acknowledged.
sealed interface Delivery {
  void send(Reply reply);

  /// The answer to a typed command, whose place is taken by "thinking …" meanwhile; `alone`: by one
  /// that only the asker sees.
  record Typed(InteractionHook hook, boolean alone) implements Delivery {
    @Override
    public void send(Reply reply) {
      switch (reply) {
        case Reply.Private(Card card, String _, _) when !alone -> {
          // The first follow-up to a deferred reply takes its place and stays public
          // (interactions/receiving-and-responding, Create Followup Message).
          deleteOriginal();
          followUp(hook, card);
        }
        case Reply.Open _, Reply.Private _ -> edit(hook, reply.card());
      }
    }

    private void deleteOriginal() {
      try {
        hook.deleteOriginal().complete();
      } catch (ErrorResponseException e) {
        if (e.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
          throw e;
        }
      }
    }
  }

  /// The answer to a press on a message, which it changes when its turn has not passed.
  record Pressed(InteractionHook hook, InFlight.Turn turn) implements Delivery {
    @Override
    public void send(Reply reply) {
      switch (reply) {
        case Reply.Open(Card card) -> turn.take(() -> edit(hook, card));
        case Reply.Private(Card card, String _, _) -> followUp(hook, card);
      }
    }
  }

  /// Puts the card in the message's place; for the asker alone where the message is gone.
  private static void edit(InteractionHook hook, Card card) {
    try {
      hook.editOriginal(DiscordRenderer.edit(card)).complete();
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
        throw e;
      }
      followUp(hook, card);
    }
  }

  private static void followUp(InteractionHook hook, Card card) {
    hook.sendMessage(DiscordRenderer.message(card)).setEphemeral(true).complete();
  }
}
