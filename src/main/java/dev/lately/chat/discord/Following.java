package dev.lately.chat.discord;

import dev.lately.chat.Curtain;
import dev.lately.chat.Fillings;
import dev.lately.command.Envelope;
import dev.lately.view.Card;
import dev.lately.view.Sequel;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages that change by themselves, and what hides again what some show for a time only.
///
/// What only one person sees is changed by the token of the interaction that it answers, fifteen
/// minutes long. It is kept sealed with the bot's own token, which stands in no database.
record Following(Fillings fillings, Curtain curtain, Envelope envelope) {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final int PATIENCE_SECONDS = 10;

  /// The message is not there, or nobody can change it any more.
  private static final Set<ErrorResponse> OVER =
      Set.of(
          ErrorResponse.UNKNOWN_MESSAGE,
          ErrorResponse.UNKNOWN_WEBHOOK,
          ErrorResponse.INVALID_WEBHOOK_TOKEN);

  static Following of(
      DiscordAccount account,
      Supplier<Optional<ShardManager>> shards,
      DiscordPlatform.Surroundings surroundings) {
    Envelope envelope = new Envelope(account.token(), "interactions");
    Curtain curtain =
        new Curtain(
            Senders.DISCORD,
            surroundings.reveals(),
            surroundings.clock(),
            (message, card) ->
                shards.get().filter(s -> hide(s, envelope, message, card)).isPresent());
    return new Following(new Fillings(), curtain, envelope);
  }

  /// Lets `edit` show a part in that message.
  void show(InteractionHook hook, Message shown, Sequel.Part part, Runnable edit) {
    String way = shown.getId() + " " + hook.getInteraction().getToken();
    curtain.show(part.expiry().map(_ -> envelope.seal(way)).orElse(""), part, edit);
  }

  /// Nobody can where the bot's token is another by now.
  private static boolean hide(ShardManager shards, Envelope envelope, String message, Card card) {
    Optional<String> opened = envelope.open(message);
    opened.ifPresent(words -> {
      String[] parts = words.split(" ", 2);
      JDA shard = shards.getShards().getFirst();
      hide(InteractionHook.from(shard, parts[1]), parts[0], card);
    });
    return true;
  }

  private static void hide(InteractionHook hook, String message, Card card) {
    MessageEditData hidden =
        MessageEditData.fromCreateData(
            DiscordRenderer.message(card, Optional.empty(), CustomIds.answering("")));
    try {
      hook.editMessageById(message, hidden).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).complete();
    } catch (ErrorResponseException refused) {
      if (!OVER.contains(refused.getErrorResponse())) {
        throw refused;
      }
      LOG.info("Discord lets nothing be hidden there any more: {}", refused.getMeaning());
    }
  }
}
