package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.Press;
import dev.lately.model.Place;
import dev.lately.model.SourceState;
import dev.lately.query.SessionQueries;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.SourcesCard;
import java.util.List;

/// Answers `sources`, for the asker alone: how each source is doing, from memory.
record SourcesAnswer(SessionQueries queries) {
  Reply answer(Asked asked) {
    return new Reply.Private(card(asked), privately(asked).code(Action.HEALTH, 0));
  }

  /// Has those asked that may be asked now. The message pressed is seen by the presser alone.
  Reply refreshed(Asked asked, Press press) {
    queries
        .ask(Asked.NO_LIST, asked.sight(), asked.reader().clock().zone())
        .excerpt(0, 1, Pages.bounds(asked));
    return asked.replaces(press) ? new Reply.Open(card(asked)) : answer(asked);
  }

  private Card card(Asked asked) {
    CodeStamp stamp = asked.stamp(Asked.NO_LIST, asked.reader().clock().now());
    SourcesCard card = new SourcesCard(asked.reader(), stamp);
    List<SourceState> states = queries.states(asked.visible());
    return asked.place().equals(Place.TERMINAL) ? card.plain(states) : card.of(states);
  }

  private static CodeStamp privately(Asked asked) {
    return asked.privateStamp(Asked.NO_LIST, asked.reader().clock().now());
  }
}
