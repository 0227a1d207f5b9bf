package dev.lately.handler;

import dev.lately.model.View;
import dev.lately.query.Snapshot;
import dev.lately.view.Block;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Answers `new`.
record NewAnswer(Lists lists, Pages pages, News news) {
  Reply answer(Asked asked, View typed) {
    Instant now = asked.reader().clock().now();
    return news.of(asked.person(), asked.visible(), typed, now)
        .map(view -> list(asked, view))
        .orElseGet(() -> unknown(asked));
  }

  private Reply list(Asked asked, View view) {
    Snapshot snapshot = lists.ask(asked, view);
    Pages.Sheet sheet = new Pages.Sheet(snapshot, 1, List.of());
    Pages.Drawn drawn = pages.draw(asked, sheet, asked.stamp(view, snapshot.at()));
    String code = asked.privatePage(view, snapshot.at(), 1);
    return new Reply.Private(drawn.card(), code, Optional.empty(), drawn.receipt());
  }

  private static Reply unknown(Asked asked) {
    String recent = asked.reader().type("recent");
    return new Reply.Private(
        new Notices(asked.reader()).say(Block.Tone.ERROR, "new.unknown", recent), "");
  }
}
