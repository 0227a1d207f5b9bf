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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Answers a press on Reveal: what a participant said of himself, with nothing masked, for the
/// presser alone and for a minute.
record RevealAnswer(SessionQueries queries, ShortReferences references, Hiding hiding) {
  RevealAnswer(SessionQueries queries, ShortReferences references) {
    this(queries, references, RevealAnswer::passed);
  }

  private static CompletableFuture<Void> passed(Duration time) {
    return CompletableFuture.runAsync(
        () -> {},
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Runnable::run));
  }

  /// How long it is shown, when it is hidden, and what tells that the time has passed.
  @FunctionalInterface
  interface Hiding {
    Duration SHOWN = Duration.ofSeconds(60);

    /// From when it was shown, each after the one before.
    List<Duration> STEPS =
        List.of(SHOWN, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    CompletableFuture<Void> after(Duration time);
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
    asked.note(AuditLog.Kind.REVEALED, 1, Set.of(ref.source()), Optional.of(reference));
    Card hidden = new RevealCard(asked.reader(), reference).hidden();
    return new Reply.Private(
        shown.followedBy(Optional.of(after(Hiding.STEPS, hidden))), code(asked, ref));
  }

  /// The first may not get through.
  private Sequel after(List<Duration> steps, Card hidden) {
    List<Duration> later = steps.subList(1, steps.size());
    Optional<Sequel> again = later.isEmpty() ? Optional.empty() : Optional.of(after(later, hidden));
    Sequel.Part part = new Sequel.Part(hidden.followedBy(again));
    return new Sequel(hiding.after(steps.getFirst()).thenApply(_ -> Optional.of(part)));
  }

  private static String code(Asked asked, SessionRef ref) {
    return asked
        .privateStamp(SessionViews.of(ref), asked.reader().clock().now())
        .session(Action.REVEAL, ref, 0);
  }
}
