package dev.lately;

import dev.lately.access.Deed;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.listing.Rows;
import dev.lately.model.Session;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.Snapshot;
import dev.lately.view.Card;
import dev.lately.view.Clock;
import dev.lately.view.ExportCard;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import dev.lately.view.SessionFile;
import dev.lately.view.SessionRows;
import dev.lately.view.Texts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// The list as a file for the command line; what there is to say of it is told on `errors`. Ends
/// with 0; 1 when a source did not give all that it has; 2 when the words are wrong.
///
/// `patience` is how long it reads on while sources have more.
record ExportList(House house, PrintStream errors, Duration patience) {
  private static final long NO_LIMIT = Long.MAX_VALUE;

  int write(String words, ExportSink sink) {
    Request request = Operator.request(house, "export " + words);
    return request.command() instanceof Command.Export export
        ? write(request, export, sink)
        : wrong(request);
  }

  private int wrong(Request request) {
    Operator.print(request, house.handler(), errors, new Look(false, false));
    return Outcome.MISTYPED;
  }

  private int write(Request request, Command.Export export, ExportSink sink) {
    Reader reader = reader(request);
    Snapshot snapshot = ask(export.view(), reader.clock().zone());
    Excerpt all = new LongLook(snapshot, reader, errors).read(patience);
    SessionRows rows = SessionRows.of(export.format(), reader);
    List<Session> sessions = all.rows().stream().sorted(Rows::compare).toList();
    Operator.note(house, Deed.EXPORT, sessions);
    boolean open = LongLook.isOpen(all);
    boolean whole = !open && Outcome.of(all.reports()) == Outcome.ANSWERED;
    int written =
        whole || !sessions.isEmpty()
            ? sink.fill(to -> SessionFile.write(rows, sessions, to, NO_LIMIT))
            : 0;
    ExportCard.Found found =
        new ExportCard.Found(sessions.size(), open, all.reports(), snapshot.searched());
    ExportCard words = new ExportCard(reader, export.format());
    say(
        request,
        whole && sessions.isEmpty()
            ? words.empty(export.view(), found)
            : words.of(export.view(), written, NO_LIMIT, found));
    return Outcome.failedIf(!whole);
  }

  private void say(Request request, Card card) {
    Operator.print(request, _ -> new Reply.Open(card), errors, new Look(false, false));
  }

  private Snapshot ask(View view, ZoneId zone) {
    return house.queries().ask(view, Operator.sight(house.queries()), zone);
  }

  private Reader reader(Request request) {
    ZoneId zone = request.zone().orElse(house.readers().zone());
    Clock clock = new Clock(house.readers().clock().instant(), zone, Texts.of(request.locale()));
    return new Reader(clock, house.readers().vendors(), "lately")
        .calling(house.readers().references());
  }
}
