package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Deed;
import dev.lately.command.Action;
import dev.lately.command.Press;
import dev.lately.command.SessionViews;
import dev.lately.command.ShortReferences;
import dev.lately.model.Participant;
import dev.lately.model.SessionRef;
import dev.lately.query.Revealed;
import dev.lately.query.SessionQueries;
import dev.lately.view.Reply;
import dev.lately.view.RevealCard;
import dev.lately.view.Sequel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Answers a press on Reveal: what a participant said of himself, with nothing masked, for the
/// presser alone and for a minute.
record RevealAnswer(SessionQueries queries, ShortReferences references) {
  private static final Duration SHOWN = Duration.ofSeconds(60);

  Reply answer(Asked asked, Press press) {
    return SessionViews.ref(press.view())
        .filter(ref -> asked.visible().contains(ref.source()))
        .map(ref -> answer(asked, ref))
        .or(() -> SessionViews.ref(press.view()).flatMap(r -> Refusals.of(asked, r.source())))
        .orElseGet(() -> Refusals.say(asked.reader(), "reveal.nothing"));
  }

  private Reply answer(Asked asked, SessionRef ref) {
    RevealCard card = new RevealCard(asked.reader(), references.of(ref));
    return switch (queries.reveal(ref)) {
      case Revealed.Told(Participant said) -> told(asked, ref, card, said);
      case Revealed.Nothing() -> Refusals.say(asked.reader(), "reveal.nothing");
      case Revealed.Failed(var trouble) ->
          new Reply.Private(card.failed(ref.source(), trouble), code(asked, ref));
    };
  }

  /// Written down first: what nobody would know of is not shown. It comes into a message that is
  /// there already, since only what is known to be there can be hidden again.
  private static Reply told(Asked asked, SessionRef ref, RevealCard card, Participant said) {
    asked.note(AuditLog.Kind.REVEALED, 1, Set.of(ref.source()), Optional.of(card.reference()));
    Reply withdrawn = Refusals.say(asked.reader(), "refusal.level", Deed.REVEAL.needs().word());
    Sequel shown =
        Sequel.of(card.of(said, SHOWN))
            .provided(asked.leave()::holds, () -> Optional.of(new Sequel.Part(withdrawn.card())));
    return new Reply.Private(card.before().followedBy(Optional.of(shown)), code(asked, ref));
  }

  private static String code(Asked asked, SessionRef ref) {
    return asked
        .privateStamp(SessionViews.of(ref), asked.reader().clock().now())
        .session(Action.REVEAL, ref, 0);
  }
}
