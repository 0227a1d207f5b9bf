package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Place;
import dev.lately.view.Block;
import dev.lately.view.Card;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// What the command line says about digests. It ends with 0; 1 when what was asked is refused; 2
/// when the words are wrong, which is told on `errors`. `place` is where a new one shall come.
record DigestLines(
    House house, Answerer answerer, PrintStream output, PrintStream errors, Place place) {
  int print(List<String> words, Look look) {
    Request request = Operator.request(house, "digest " + typed(words), place);
    if (request.command() instanceof Command.Misunderstood) {
      Operator.print(request, answerer, errors, new Look(false, false));
      return Outcome.MISTYPED;
    }
    List<Card> cards = new ArrayList<>();
    Operator.print(request, noting(cards), output, look);
    return Outcome.failedIf(isRefused(cards.getFirst()));
  }

  /// A shell takes the quotation marks away that our grammar needs again.
  private static String typed(List<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(word -> quoted.add(word.contains(" ") ? "\"" + word + "\"" : word));
    return String.join(" ", quoted);
  }

  private Answerer noting(List<Card> cards) {
    return asked -> {
      var reply = answerer.answer(asked);
      cards.add(reply.card());
      return reply;
    };
  }

  /// What was done or shown begins otherwise.
  private static boolean isRefused(Card card) {
    return card.blocks().getFirst() instanceof Block.Notice(Block.Tone tone, _)
        && tone != Block.Tone.INFORMATION;
  }
}
