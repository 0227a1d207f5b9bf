package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.chat.Platform;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Command;
import dev.lately.command.LastLists;
import dev.lately.command.Request;
import dev.lately.handler.CommandHandler;
import dev.lately.model.SourceName;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Texts;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list for the command line by the words of `recent` or `search`, drawn or as JSON. Both end
/// with 0; 1 when a source did not answer; 2 when the words are wrong, which is told on `errors`.
record RecentList(
    House house, Map<SourceName, String> labels, PrintStream output, PrintStream errors) {
  /// Returns when whoever is at the keyboard has quit.
  int draw(String words, Keyboard keyboard, Look look) {
    Request request = request(words);
    return request.command() instanceof Command.Recent
        ? draw(request, keyboard, look)
        : wrong(request);
  }

  /// `limit` is one page if empty; `lists` is told what was shown.
  int print(String words, Optional<Integer> limit, LastLists lists) {
    Request request = request(words);
    LastLists.Whose whose = new LastLists.Whose(request.person(), request.place());
    return request.command() instanceof Command.Recent recent
        ? new RecentJson(house, labels, output, page -> lists.note(whose, page))
            .print(recent, limit, request.zone().orElseGet(ZoneId::systemDefault))
        : wrong(request);
  }

  int draw(Request request, Keyboard keyboard, Look look) {
    List<Card> cards = new ArrayList<>();
    CommandHandler handler = house.handler();
    Answerer noting =
        asked -> {
          Reply reply = handler.answer(asked);
          cards.add(reply.card());
          return reply;
        };
    try (Platform terminal = new TerminalPlatform(request, keyboard, output, look)) {
      terminal.open(noting);
    }
    return Outcome.of(cards.getFirst());
  }

  int wrong(Request request) {
    Operator.print(request, house.handler(), errors, new Look(false, false));
    return Outcome.MISTYPED;
  }

  /// A sentence for whoever asks that.
  String say(Request request, String key, Object... values) {
    return Texts.of(request.locale()).say(key, values);
  }

  private Request request(String words) {
    return Operator.request(house, words);
  }
}
