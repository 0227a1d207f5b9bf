package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.LastLists;
import dev.lately.command.Press;
import dev.lately.command.SessionViews;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.query.SessionQueries;
import dev.lately.query.Sighting;
import dev.lately.view.Block;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import dev.lately.view.SessionChoice;
import java.util.List;
import java.util.Optional;

/// Answers `show`, and presses that name a session: its card, for whoever asks alone.
record ShowAnswer(SessionQueries queries, OpenAnswer rows, SessionCards cards, Lookup lookup) {
  Reply typed(Asked asked, String typed) {
    SessionWords words = SessionWords.of(typed);
    if (words.number().isPresent()) {
      int number = words.number().getAsInt();
      Optional<LastLists.Row> row = cards.lists().row(asked.whose(), number);
      return row.flatMap(found -> Refusals.of(asked, found.ref().source()))
          .or(() ->
              row.filter(found -> asked.visible().contains(found.ref().source()))
                  .map(found -> shown(asked, found)))
          .orElseGet(() -> numbered(asked, typed.strip(), number));
    }
    return called(asked, typed, words);
  }

  /// The one that the code names.
  Reply pressed(Asked asked, Press press) {
    return SessionViews.ref(press.view())
        .map(ref -> Refusals.of(asked, ref.source()).orElseGet(() -> one(asked, ref)))
        .orElseGet(() -> typed(asked, press.view().text().orElse("")));
  }

  private Reply one(Asked asked, SessionRef ref) {
    return known(asked, ref).map(s -> cards.of(asked, s)).orElseGet(() -> gone(asked));
  }

  private Reply shown(Asked asked, LastLists.Row row) {
    return known(asked, row.ref())
        .or(() -> rows.find(asked, row))
        .map(session -> cards.of(asked, session))
        .orElseGet(() -> gone(asked));
  }

  /// In memory, where it costs no call; else at its vendor.
  private Optional<Session> known(Asked asked, SessionRef ref) {
    return queries
        .known(asked.visible())
        .filter(session -> session.ref().equals(ref))
        .findFirst()
        .or(() -> asked.visible().contains(ref.source()) ? one(ref) : Optional.empty());
  }

  private Optional<Session> one(SessionRef ref) {
    return queries.session(ref).map(Sighting::session);
  }

  /// A vendor may count its sessions: then the number may be an id.
  private Reply numbered(Asked asked, String typed, int number) {
    List<Session> called =
        queries
            .known(asked.visible())
            .filter(session -> session.ref().id().equals(typed))
            .limit(Lookup.MOST)
            .toList();
    return called.isEmpty()
        ? noRow(asked, number)
        : answer(asked, typed, new Lookup.Found(called, List.of()));
  }

  private Reply noRow(Asked asked, int number) {
    String list = asked.reader().type("recent");
    return cards.lists().knows(asked.whose())
        ? say(asked, "show.noRow", String.valueOf(number), list)
        : say(asked, "show.noList", list);
  }

  private Reply called(Asked asked, String typed, SessionWords words) {
    Lookup.Found found = lookup.find(asked, words);
    return words.isNothing() && found.sessions().isEmpty()
        ? choice(asked).nothing(typed)
        : answer(asked, typed, found);
  }

  private Reply answer(Asked asked, String typed, Lookup.Found found) {
    List<Session> sessions = found.sessions();
    return switch (sessions.size()) {
      case 0 -> choice(asked).unknown(typed, found.reports());
      case 1 -> cards.of(asked, sessions.getFirst());
      default ->
          sessions.size() > Lookup.MOST
              ? choice(asked).tooMany(typed)
              : several(asked, typed, sessions);
    };
  }

  private Reply several(Asked asked, String typed, List<Session> sessions) {
    CodeStamp alone = asked.privateStamp(SessionViews.of(typed), asked.reader().clock().now());
    return new Reply.Private(choice(asked).of(typed, sessions), alone.code(Action.SHOW, 0));
  }

  private static SessionChoice choice(Asked asked) {
    return new SessionChoice(
        asked.reader(), asked.stamp(Asked.NO_LIST, asked.reader().clock().now()));
  }

  private static Reply gone(Asked asked) {
    return say(asked, "show.gone", asked.reader().type("recent"));
  }

  private static Reply say(Asked asked, String key, Object... values) {
    return new Reply.Private(new Notices(asked.reader()).say(Block.Tone.WARNING, key, values), "");
  }
}
