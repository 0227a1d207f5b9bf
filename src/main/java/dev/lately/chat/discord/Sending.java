package dev.lately.chat.discord;

import dev.lately.view.Card;
import dev.lately.view.Enclosure;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an interaction's hook sends; its controls bear the marks of the one that was `pressed`.
record Sending(InteractionHook hook, String pressed) {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  /// Puts the card in the message's place, where nothing of that one stays; for the asker alone
  /// where the message is gone.
  void edit(Card card, Optional<? extends Enclosure> enclosed) {
    try {
      send(
          card,
          enclosed,
          message -> hook.editOriginal(MessageEditData.fromCreateData(message)).complete());
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
        throw e;
      }
      followUp(card, enclosed);
    }
  }

  /// Shows the card to the asker alone.
  void followUp(Card card, Optional<? extends Enclosure> enclosed) {
    send(card, enclosed, message -> hook.sendMessage(message).setEphemeral(true).complete());
  }

  /// What does not get through with the card keeps no words back.
  private void send(
      Card card, Optional<? extends Enclosure> enclosed, Consumer<MessageCreateData> way) {
    try {
      way.accept(message(card, enclosed));
    } catch (ErrorResponseException e) {
      if (enclosed.isEmpty() || e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
        throw e;
      }
      LOG.warn("An answer goes without its file: {}", e.getMessage());
      way.accept(message(enclosed.get().without(card), Optional.empty()));
    }
  }

  private MessageCreateData message(Card card, Optional<? extends Enclosure> enclosed) {
    return DiscordRenderer.message(card, enclosed, CustomIds.answering(pressed));
  }
}
