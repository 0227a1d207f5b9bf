package dev.lately.chat.discord;

import dev.lately.chat.Answerer;
import dev.lately.command.Request;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.Text;
import dev.lately.view.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;
import net.dv8tion.jda.api.exceptions.InteractionFailureException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the answerer and delivers; whatever breaks ends here.
final class DiscordOutbox {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordOutbox.class);

  /// The person can no longer be answered: too late, or the message and its interaction are gone.
  private static final Set<ErrorResponse> TOO_LATE =
      Set.of(
          ErrorResponse.UNKNOWN_INTERACTION,
          ErrorResponse.UNKNOWN_WEBHOOK,
          ErrorResponse.INVALID_WEBHOOK_TOKEN);

  private final Answerer answerer;

  DiscordOutbox(Answerer answerer) {
    this.answerer = answerer;
  }

  void answer(Request request, Delivery delivery) {
    try {
      delivery.send(answerer.answer(request));
    } catch (RuntimeException | Error broken) {
      if (isTooLate(broken)) {
        LOG.info("an answer came too late for Discord: {}", broken.getMessage());
      } else {
        apologise(broken, request, delivery);
      }
    }
  }

  /// Why an acknowledgement failed; the answer is then undeliverable and says nothing more.
  static void unacknowledged(Throwable failure) {
    String why =
        failure instanceof ErrorResponseException refused
            ? refused.getErrorCode() + " " + refused.getMeaning()
            : failure.getMessage();
    LOG.warn("Discord did not take an acknowledgement: {}", why);
  }

  private static boolean isTooLate(Throwable broken) {
    return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof InteractionExpiredException
                || cause instanceof InteractionFailureException
                || (cause instanceof ErrorResponseException refused
                    && TOO_LATE.contains(refused.getErrorResponse())));
  }

  private static void apologise(Throwable broken, Request request, Delivery delivery) {
    String reference = "E-%04X".formatted(ThreadLocalRandom.current().nextInt(0x10000));
    LOG.error("{}: an interaction could not be answered", reference, broken);
    try {
      delivery.send(new Reply.Private(apology(request, reference), ""));
    } catch (RuntimeException again) {
      LOG.error("{}: not even that could be said: {}", reference, again.getMessage());
    }
  }

  private static Card apology(Request request, String reference) {
    String broken = Texts.of(request.locale()).say("broken");
    Text text = Text.of(new Span.Words(broken + " "), new Span.Code(reference));
    return new Card(List.of(new Block.Notice(Block.Tone.ERROR, text)), List.of());
  }
}
