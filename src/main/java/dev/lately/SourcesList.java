package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Request;
import dev.lately.model.Recency;
import dev.lately.model.SourceName;
import dev.lately.model.SourceState;
import dev.lately.model.View;
import dev.lately.query.Snapshot;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.Texts;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// How the sources are doing, for the command line, drawn or as JSON: a process that just began
/// asks each of them first. Both end with 0; 1 when one did not answer.
record SourcesList(House house, Map<SourceName, String> labels, PrintStream output) {
  int draw(Look look) {
    int outcome = ask();
    Operator.print(request(), house.handler(), output, look);
    return outcome;
  }

  int print() {
    int outcome = ask();
    Request request = request();
    ZoneId zone = request.zone().orElseGet(ZoneId::systemDefault);
    Texts texts = Texts.of(request.locale());
    Reader reader = new Reader(new Clock(house.readers().clock().instant(), zone, texts), labels);
    new SourcesJson(reader, output).print(states());
    return outcome;
  }

  private int ask() {
    ZoneId zone = ZoneId.systemDefault();
    Snapshot all = house.queries().ask(View.all(10), Operator.sight(house.queries()), zone);
    all.excerpt(0, 1, Recency.Bounds.of(all.at(), zone));
    return Outcome.failedIf(
        states().stream().anyMatch(s -> s.held().isEmpty() || s.failure().isPresent()));
  }

  private List<SourceState> states() {
    return house.queries().states(sources());
  }

  private List<SourceName> sources() {
    return house.queries().sources();
  }

  private Request request() {
    return Operator.request(house, "sources");
  }
}
