package dev.lately.handler;

import dev.lately.command.CodeStamp;
import dev.lately.command.Command;
import dev.lately.model.View;
import dev.lately.query.Snapshot;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.util.List;

/// Answers `recent`.
final class RecentAnswer {
  private final Lists lists;
  private final Pages pages;

  RecentAnswer(Lists lists, Pages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  Reply answer(Asked asked, Command.Recent recent) {
    View view = recent.view();
    return asked
        .openly(view)
        .filter(_ -> !recent.privately())
        .<Reply>map(all -> new Reply.Open(card(all, recent, lists.ask(all, view))))
        .orElseGet(() -> alone(asked, recent, lists.ask(asked, view)));
  }

  private Reply alone(Asked asked, Command.Recent recent, Snapshot list) {
    String code = asked.privatePage(recent.view(), list.at(), recent.page());
    return new Reply.Private(card(asked, recent, list), code);
  }

  private Card card(Asked asked, Command.Recent recent, Snapshot list) {
    CodeStamp stamp = asked.stamp(recent.view(), list.at());
    return pages.draw(asked, new Pages.Sheet(list, recent.page(), List.of()), stamp).card();
  }
}
