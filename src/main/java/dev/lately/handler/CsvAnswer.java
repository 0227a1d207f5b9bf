package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.Press;
import dev.lately.digest.Harvest;
import dev.lately.model.Session;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Card;
import dev.lately.view.CsvCard;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;

/// Answers a press on CSV: the sessions of a digest's days as a file, for the presser alone.
record CsvAnswer(SessionQueries queries) {
  private static final int MOST = 10_000;

  /// Each look waits for the answer's deadline, 2.5 s: at most ten seconds.
  private static final int LOOKS = 4;

  Reply answer(Asked asked, Press press) {
    Window window = press.view().filter().window().orElseThrow();
    Harvest found = harvest(asked, press.view(), window);
    boolean more = found.sessions().size() > MOST;
    List<Session> rows = more ? found.sessions().subList(0, MOST) : found.sessions();
    asked.note(AuditLog.Kind.EXPORTED, rows.size(), asked.visible(), Optional.empty());
    CsvCard words = new CsvCard(asked.reader(), window);
    Card card = words.of(rows.size(), more, found.reports());
    Optional<Document> file = rows.isEmpty() ? Optional.empty() : Optional.of(words.file(rows));
    return new Reply.Private(card, code(asked, press), file);
  }

  private static String code(Asked asked, Press press) {
    return asked.privateStamp(press.view(), asked.reader().clock().now()).code(Action.CSV, 0);
  }

  /// Asks again while a source is late.
  private Harvest harvest(Asked asked, View view, Window window) {
    Harvest found = look(asked, view, window);
    for (int look = 1; look < LOOKS && isRipening(found); look++) {
      found = look(asked, view, window);
    }
    return found;
  }

  private static boolean isRipening(Harvest found) {
    return found.sessions().size() <= MOST && found.isRipening();
  }

  private Harvest look(Asked asked, View view, Window window) {
    Snapshot snapshot = queries.ask(view, asked.sight(), asked.reader().clock().zone());
    Excerpt excerpt = snapshot.excerpt(0, MOST + 1, Pages.bounds(asked));
    return new Harvest(excerpt.rows(), excerpt.reports(), window, asked.sight());
  }
}
