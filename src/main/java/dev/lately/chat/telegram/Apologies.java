package dev.lately.chat.telegram;

import dev.lately.command.Request;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.Text;
import dev.lately.view.Texts;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What somebody is told who gets no answer.
final class Apologies {
  private static final Logger LOG = LoggerFactory.getLogger(Apologies.class);

  private Apologies() {}

  /// Too much was asked at once.
  static Reply busy(Request request) {
    return say(request, "busy");
  }

  /// What was kept for them is gone.
  static Reply gone(Request request) {
    return say(request, "door.gone");
  }

  /// The answer, or an apology with the reference that stands in the log.
  static Reply instead(Request request, Supplier<Reply> answer) {
    try {
      return answer.get();
    } catch (Throwable e) {
      String reference = "E-%04X".formatted(ThreadLocalRandom.current().nextInt(0x10000));
      LOG.error("{}: a request could not be answered", reference, e);
      return broken(request, reference);
    }
  }

  private static Reply broken(Request request, String reference) {
    String words = Texts.of(request.locale()).say("broken") + " ";
    return notice(Block.Tone.ERROR, Text.of(new Span.Words(words), new Span.Code(reference)));
  }

  private static Reply say(Request request, String key) {
    return notice(Block.Tone.WARNING, Text.words(Texts.of(request.locale()).say(key)));
  }

  private static Reply notice(Block.Tone tone, Text words) {
    return new Reply.Private(new Card(List.of(new Block.Notice(tone, words)), List.of()), "");
  }
}
