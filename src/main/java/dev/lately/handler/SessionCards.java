package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.LastLists;
import dev.lately.command.SessionViews;
import dev.lately.command.ShortReferences;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.query.SessionQueries;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.SessionCard;
import java.util.Optional;
import java.util.Set;

/// Answers with one session's card, for whoever asked alone.
record SessionCards(SessionQueries queries, LastLists lists, ShortReferences references) {
  /// A row of a list; `row` is the code that opens it from the private chat.
  Reply ofRow(Asked asked, Session session, String back, String row) {
    return reply(asked, session, Optional.of(back), row);
  }

  /// A session by itself, which leads back to the list where it stands in the last one.
  Reply of(Asked asked, Session session) {
    Optional<String> back =
        lists.row(asked.whose(), session.ref()).map(row -> SessionCards.back(asked, row));
    CodeStamp alone =
        asked.privateStamp(SessionViews.of(session.ref()), asked.reader().clock().now());
    return reply(asked, session, back, alone.session(Action.SHOW, session.ref(), 0));
  }

  private static String back(Asked asked, LastLists.Row row) {
    int page = (row.number() - 1) / row.view().pageSize() + 1;
    return asked.stamp(row.view(), row.at()).code(Action.BACK, page);
  }

  private Optional<String> transcript(Asked asked, SessionRef ref) {
    return Optional.of(ref)
        .filter(told -> queries.tells(told.source()))
        .filter(told -> asked.leave().rights().alone().sees(told.source(), Level.TRANSCRIPT))
        .map(told ->
            asked
                .stamp(SessionViews.of(ref), asked.reader().clock().now())
                .session(Action.TRANSCRIPT, ref, 0));
  }

  /// What is printed in a terminal cannot be taken back.
  private Optional<String> reveal(Asked asked, Session session) {
    return Optional.of(session.ref())
        .filter(_ -> session.participant().isPresent() && !asked.place().equals(Place.TERMINAL))
        .filter(ref -> asked.leave().rights().alone().sees(ref.source(), Level.CONTACT))
        .map(ref ->
            asked
                .stamp(SessionViews.of(ref), asked.reader().clock().now())
                .session(Action.REVEAL, ref, 0));
  }

  /// Which a vendor may have deleted since it stood in a list.
  private Card card(Asked asked, Session listed, SessionCard.Codes codes) {
    SessionCard card = new SessionCard(asked.reader(), references.of(listed.ref()));
    return queries
        .session(listed.ref())
        .map(now -> {
          Session seen = seen(asked, now.session());
          return switch (now.state()) {
            case TOLD -> card.of(seen, codes);
            case LISTED -> card.listed(seen, now.asOf(), codes);
            case GONE -> card.gone(seen, now.asOf(), codes.back());
          };
        })
        .orElseGet(() -> card.of(seen(asked, listed), codes));
  }

  private Session seen(Asked asked, Session session) {
    return named(asked.sight().seen(session).orElseThrow());
  }

  private Reply reply(Asked asked, Session session, Optional<String> back, String code) {
    SessionCard.Codes codes =
        new SessionCard.Codes(transcript(asked, session.ref()), reveal(asked, session), back);
    asked.note(
        AuditLog.Kind.SHOWN,
        1,
        Set.of(session.ref().source()),
        Optional.of(references.of(session.ref())));
    Card card = card(asked, session, codes);
    return asked.place().isPrivate() ? new Reply.Open(card) : new Reply.Private(card, code);
  }

  /// With its container's name where that is in memory.
  private Session named(Session session) {
    return session
        .facts()
        .container()
        .flatMap(id -> queries.container(session.ref().source(), id))
        .map(session::inContainer)
        .orElse(session);
  }
}
