package dev.lately;

import dev.lately.access.Deed;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.handler.Counting;
import dev.lately.model.SourceName;
import dev.lately.view.Card;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.StatsStory;
import dev.lately.view.Texts;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/// The numbers for the command line, drawn or as JSON. Both end with 0; 1 when a source did not
/// answer; 2 when the words are wrong, which is told on `errors`.
record StatsList(
    House house, Map<SourceName, String> labels, PrintStream output, PrintStream errors) {
  int draw(String words, Look look) {
    Request request = request(words);
    if (!(request.command() instanceof Command.Stats)) {
      return wrong(request);
    }
    List<Card> cards = new ArrayList<>();
    Operator.print(
        request,
        asked -> {
          var reply = house.handler().answer(asked);
          cards.add(reply.card());
          return reply;
        },
        output,
        look);
    return Outcome.of(cards.getFirst());
  }

  int print(String words) {
    Request request = request(words);
    return request.command() instanceof Command.Stats stats
        ? print(stats, reader(request))
        : wrong(request);
  }

  private int print(Command.Stats stats, Reader reader) {
    Counting counting =
        new Counting(house.queries(), Operator.sight(house.queries()), reader.clock());
    StatsStory story = counting.of(stats.view(), stats.ask());
    SortedSet<SourceName> sources = Operator.sight(house.queries()).sources();
    Operator.note(house, Deed.STATS, story.numbers().sessions(), sources);
    new StatsJson(reader, output).print(story);
    return Outcome.of(story.reports());
  }

  private Reader reader(Request request) {
    ZoneId zone = request.zone().orElseGet(ZoneId::systemDefault);
    Texts texts = Texts.of(request.locale());
    return new Reader(new Clock(house.readers().clock().instant(), zone, texts), labels);
  }

  private int wrong(Request request) {
    Operator.print(request, house.handler(), errors, new Look(false, false));
    return Outcome.MISTYPED;
  }

  private Request request(String words) {
    return Operator.request(house, "stats " + words);
  }
}
