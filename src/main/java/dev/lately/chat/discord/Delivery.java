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
  record Typed(InteractionHook hook, boolean alone, Following following) implements Delivery {
    @Override
    public void send(Reply answer) {
      Reply reply = answer.ready();
      Sending sending = new Sending(hook, "", hook.getInteraction().getIdLong(), following);
      switch (reply) {
        case Reply.Private(Card card, String _, var enclosed, _) when !alone -> {
          // The first follow-up to a deferred reply takes its place and stays public
          // (interactions/receiving-and-responding, Create Followup Message).
          deleteOriginal();
          sending.followUp(card, enclosed);
        }
        case Reply.Private(Card card, String _, var enclosed, _) -> sending.edit(card, enclosed);
        case Reply.Open(Card card, var enclosed, _) -> sending.edit(card, enclosed);
      }
      reply.receipt().shown();
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

  /// What was pressed: a message, or the interaction that opened a form, and the id in it.
  record Control(String message, String id) {}

  /// The answer to a press on a control, whose message it changes when its turn has not passed.
  record Pressed(InteractionHook hook, InFlight.Turn turn, Control control, Following following)
      implements Delivery {
    @Override
    public void send(Reply answer) {
      Sending sending = new Sending(hook, control.id(), turn.latest().get(), following);
      switch (answer.ready()) {
        case Reply.Open(Card card, var enclosed, var receipt) ->
            turn.take(() -> {
              following.fillings().replaced(control.message(), sending.moment());
              sending.edit(card, enclosed);
              receipt.shown();
            });
        case Reply.Private(Card card, String _, var enclosed, var receipt) -> {
          sending.followUp(card, enclosed);
          receipt.shown();
        }
      }
    }
  }
}
