package dev.lately.handler;

import dev.lately.access.Deed;
import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.LastLists;
import dev.lately.command.Press;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.query.Snapshot;
import dev.lately.view.Block;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import java.util.Optional;

/// Answers a press on a row: that session's card, for the presser alone.
record OpenAnswer(Lists lists, SessionCards cards) {
  /// How many rows beyond its old place a session is looked for once its list was asked anew.
  private static final int MOVED = 100;

  Reply answer(Asked asked, Press press, Pages.Sheet list) {
    Press.Spot spot = press.spot();
    return find(list.snapshot(), spot, Pages.bounds(asked))
        .map(session -> shown(asked.to(Deed.SHOW), press, list.snapshot(), session))
        .orElseGet(() ->
            new Reply.Private(
                new Notices(asked.reader()).say(Block.Tone.WARNING, "session.gone"), ""));
  }

  private static Optional<Session> find(Snapshot snapshot, Press.Spot spot, Recency.Bounds bounds) {
    return snapshot.excerpt(spot.at(), 1, bounds).rows().stream()
        .filter(row -> spot.isOf(row.ref()))
        .findFirst()
        .or(() ->
            snapshot.excerpt(0, spot.at() + MOVED, bounds).rows().stream()
                .filter(row -> spot.isOf(row.ref()))
                .findFirst());
  }

  /// Who may read the list may not always open what stands in it.
  private Reply shown(Asked asked, Press press, Snapshot list, Session session) {
    return Refusals.of(asked, session.ref().source())
        .orElseGet(() -> card(asked, press, list, session));
  }

  /// A row of a list that was shown before; the list is asked anew where it is not in memory.
  Optional<Session> find(Asked asked, LastLists.Row row) {
    Asked reader = asked.to(Lists.deed(row.view()));
    Snapshot list =
        lists.recall(reader, row.view(), row.at()).orElseGet(() -> lists.ask(reader, row.view()));
    return find(list, Press.Spot.row(row.number() - 1, row.ref()), Pages.bounds(asked))
        .filter(session -> session.ref().equals(row.ref()));
  }

  private Reply card(Asked asked, Press press, Snapshot snapshot, Session session) {
    int page = press.spot().at() / press.view().pageSize() + 1;
    CodeStamp privately = asked.privateStamp(press.view(), snapshot.at());
    return cards.ofRow(
        asked,
        session,
        asked.stamp(press.view(), snapshot.at()).code(Action.BACK, page),
        privately.row(press.spot().at(), session.ref()));
  }
}
