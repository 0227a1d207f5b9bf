package dev.lately.chat.telegram;

import dev.lately.command.Request;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.Text;
import dev.lately.view.Texts;
import java.util.List;

/// What somebody is told who gets no answer.
final class Apologies {
  private Apologies() {}

  /// Too much was asked at once.
  static Reply busy(Request request) {
    return say(request, "busy");
  }

  /// What was kept for them is gone.
  static Reply gone(Request request) {
    return say(request, "door.gone");
  }

  /// Something of our own broke; the reference stands in the log.
  static Reply broken(Request request, String reference) {
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
