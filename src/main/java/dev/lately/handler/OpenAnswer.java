package dev.lately.handler;

import dev.lately.command.CodeStamp;
import dev.lately.command.Press;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.query.Snapshot;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import dev.lately.view.SessionCard;
import java.util.Optional;

/// Answers a press on a row: that session's card, for the presser alone.
record OpenAnswer(Pages pages) {
  /// How many rows beyond its old place a session is looked for once its list was asked anew.
  private static final int MOVED = 100;

  Reply answer(Asked asked, Press press, Pages.Sheet list) {
    Press.Spot spot = press.spot();
    return find(list.snapshot(), spot, Pages.bounds(asked))
        .map(session -> card(asked, press, list.snapshot(), session))
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

  private static Reply card(Asked asked, Press press, Snapshot snapshot, Session session) {
    int page = press.spot().at() / press.view().pageSize() + 1;
    CodeStamp stamp = asked.stamp(press.view(), snapshot.at());
    Card card = new SessionCard(asked.reader(), stamp).of(session, page);
    CodeStamp privately = asked.privateStamp(press.view(), snapshot.at());
    return asked.place().isPrivate()
        ? new Reply.Open(card)
        : new Reply.Private(card, privately.row(press.spot().at(), session.ref()));
  }
}
