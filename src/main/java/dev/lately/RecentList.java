package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.chat.Platform;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.handler.CommandHandler;
import dev.lately.model.SourceName;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list for the command line by the words of `recent` or `search`, drawn or as JSON, and one
/// session of it. All end with 0; 1 when a source did not answer; 2 when the words are wrong, which
/// is told on `errors`.
record RecentList(
    House house, Map<SourceName, String> labels, PrintStream output, PrintStream errors) {
  /// Returns when whoever is at the keyboard has quit.
  int draw(String words, Keyboard keyboard, Look look) {
    Request request = request(words);
    return request.command() instanceof Command.Recent
        ? draw(request, keyboard, look)
        : wrong(request);
  }

  /// `limit` is one page if empty.
  int print(String words, Optional<Integer> limit) {
    Request request = request(words);
    return request.command() instanceof Command.Recent recent
        ? new RecentJson(house.queries(), labels, output)
            .print(recent, limit, request.zone().orElseGet(ZoneId::systemDefault))
        : wrong(request);
  }

  /// One session, by whatever names it; a number is that of the list of everything.
  int show(String words, Keyboard keyboard, Look look) {
    Request request = Operator.request(house, "show " + words);
    if (!(request.command() instanceof Command.Show(String session))) {
      return wrong(request);
    }
    page(session).ifPresent(page -> house.handler().answer(request("recent " + page)));
    return draw(request, keyboard, look);
  }

  /// The same for scripts.
  int printOne(String words) {
    Request request = Operator.request(house, "show " + words);
    return request.command() instanceof Command.Show(String session)
        ? new ShowJson(this).print(request, session)
        : wrong(request);
  }

  /// The words for the page of the list where the row of that number stands.
  private static Optional<String> page(String name) {
    return number(name).map(number -> "size:20 page:" + ((number - 1) / 20 + 1));
  }

  /// The number that a session is named by.
  static Optional<Integer> number(String name) {
    return Optional.of(name.strip().replaceFirst("^#", ""))
        .filter(typed -> typed.matches("[1-9][0-9]{0,5}"))
        .map(Integer::valueOf);
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
    Operator.print(request, house.handler()::answer, errors, new Look(false, false));
    return Outcome.MISTYPED;
  }

  private Request request(String words) {
    return Operator.request(house, words);
  }
}
