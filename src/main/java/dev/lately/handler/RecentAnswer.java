package dev.lately.handler;

import dev.lately.command.CodeStamp;
import dev.lately.command.Command;
import dev.lately.model.View;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.util.List;

/// Answers `recent`.
final class RecentAnswer {
  private final SessionQueries queries;
  private final Pages pages;

  RecentAnswer(SessionQueries queries, Pages pages) {
    this.queries = queries;
    this.pages = pages;
  }

  Reply answer(Asked asked, Command.Recent recent) {
    View view = recent.view();
    Snapshot snapshot = queries.ask(view, asked.visible(), asked.reader().clock().zone());
    CodeStamp stamp = asked.stamp(view, snapshot.at());
    Card card =
        pages.draw(asked, new Pages.Sheet(snapshot, recent.page(), List.of()), stamp).card();
    return recent.privately()
        ? new Reply.Private(card, asked.privatePage(view, snapshot.at(), recent.page()))
        : new Reply.Open(card);
  }
}
