package dev.lately.chat.discord;

import dev.lately.view.Card;
import dev.lately.view.Enclosure;
import dev.lately.view.Sequel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the hook of an interaction of that `moment` sends; its controls bear the marks of the one
/// that was `pressed`.
record Sending(InteractionHook hook, String pressed, long moment, Following following) {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  /// How long a message waits for Discord's limits to be filled in.
  private static final int PATIENCE_SECONDS = 10;

  /// Puts the card in the message's place, where nothing of that one stays; for the asker alone
  /// where the message is gone.
  void edit(Card card, Optional<? extends Enclosure> enclosed) {
    try {
      Message shown = send(card, enclosed, message -> original(message).complete());
      follow(shown, card, this::original);
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
        throw e;
      }
      followUp(card, enclosed);
    }
  }

  /// Shows the card to the asker alone.
  void followUp(Card card, Optional<? extends Enclosure> enclosed) {
    Message shown =
        send(card, enclosed, message -> hook.sendMessage(message).setEphemeral(true).complete());
    follow(
        shown,
        card,
        message -> hook.editMessageById(shown.getId(), MessageEditData.fromCreateData(message)));
  }

  private void follow(
      Message shown, Card card, Function<MessageCreateData, RestAction<Message>> edit) {
    following
        .fillings()
        .follow(
            shown.getId(),
            moment,
            card,
            next -> following.show(hook, shown, next, () -> fill(next, edit)));
  }

  private RestAction<Message> original(MessageCreateData message) {
    return hook.editOriginal(MessageEditData.fromCreateData(message));
  }

  private void fill(Sequel.Part next, Function<MessageCreateData, RestAction<Message>> edit) {
    send(
        next.card(),
        next.enclosure(),
        message -> edit.apply(message).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).complete());
  }

  /// What does not get through with the card keeps no words back.
  private Message send(
      Card card, Optional<? extends Enclosure> enclosed, Function<MessageCreateData, Message> way) {
    try {
      return way.apply(message(card, enclosed));
    } catch (ErrorResponseException e) {
      if (enclosed.isEmpty() || e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
        throw e;
      }
      LOG.warn("An answer goes without its file: {}", e.getMessage());
      return way.apply(plain(enclosed.get().without(card)));
    }
  }

  private MessageCreateData plain(Card card) {
    return message(card, Optional.empty());
  }

  private MessageCreateData message(Card card, Optional<? extends Enclosure> enclosed) {
    return DiscordRenderer.message(card, enclosed, CustomIds.answering(pressed));
  }
}
