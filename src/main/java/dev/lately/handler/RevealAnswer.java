package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.Press;
import dev.lately.command.SessionViews;
import dev.lately.command.ShortReferences;
import dev.lately.model.Participant;
import dev.lately.model.SessionRef;
import dev.lately.query.Revealed;
import dev.lately.query.SessionQueries;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.RevealCard;
import dev.lately.view.Sequel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Answers a press on Reveal: what a participant said of himself, with nothing masked, for the
/// presser alone and for a minute.
record RevealAnswer(SessionQueries queries, ShortReferences references, Hiding hiding) {
  /// How long it is shown, and what tells that this is over.
  @FunctionalInterface
  interface Hiding {
    Duration SHOWN = Duration.ofSeconds(60);

    Hiding USUAL =
        () ->
            new CompletableFuture<Void>()
                .completeOnTimeout(null, SHOWN.toSeconds(), TimeUnit.SECONDS);

    CompletableFuture<Void> over();
  }

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
      case Revealed.Told(Participant said) -> told(asked, ref, card.of(said, Hiding.SHOWN));
      case Revealed.Nothing() -> Refusals.say(asked.reader(), "reveal.nothing");
      case Revealed.Failed(var trouble) ->
          new Reply.Private(card.failed(ref.source(), trouble), code(asked, ref));
    };
  }

  /// Written down first: what nobody would know of is not shown.
  private Reply told(Asked asked, SessionRef ref, Card shown) {
    String reference = references.of(ref);
    try {
      asked.note(AuditLog.Kind.REVEALED, 1, Set.of(ref.source()), Optional.of(reference));
    } catch (IllegalStateException unwritten) {
      return Refusals.say(asked.reader(), "reveal.unwritten");
    }
    Card hidden = new RevealCard(asked.reader(), reference).hidden();
    return new Reply.Private(shown.followedBy(Optional.of(after(hidden))), code(asked, ref));
  }

  private Sequel after(Card hidden) {
    return new Sequel(hiding.over().thenApply(_ -> Optional.of(new Sequel.Part(hidden))));
  }

  private static String code(Asked asked, SessionRef ref) {
    return asked
        .privateStamp(SessionViews.of(ref), asked.reader().clock().now())
        .session(Action.REVEAL, ref, 0);
  }
}
