package dev.lately.handler;

import dev.lately.model.Session;
import dev.lately.query.SessionQueries;
import dev.lately.view.Card;
import dev.lately.view.Sequel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Lists that are drawn at once and fill in as the titles come that their rows lack, while they may
/// still be seen.
record Filling(SessionQueries queries, Leave leave) {
  /// What came within a second is shown then, whatever is late; and what comes after that once,
  /// while somebody may still read.
  private static final List<Duration> STEPS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(15));

  /// The card of these rows, with what becomes of it.
  Card begin(List<Session> rows, Function<List<Session>, Card> drawing) {
    return drawing.apply(rows).followedBy(sequel(rows, drawing, STEPS));
  }

  private Optional<Sequel> sequel(
      List<Session> rows, Function<List<Session>, Card> drawing, List<Duration> steps) {
    return steps.isEmpty()
        ? Optional.empty()
        : queries
            .titled(rows, steps.getFirst())
            .map(coming -> coming.thenCompose(now -> next(rows, now, drawing, steps)))
            .map(next -> new Sequel(next).provided(leave::holds, Optional::empty));
  }

  private CompletableFuture<Optional<Sequel.Part>> next(
      List<Session> before,
      List<Session> now,
      Function<List<Session>, Card> drawing,
      List<Duration> steps) {
    Optional<Sequel> further = sequel(now, drawing, steps.subList(1, steps.size()));
    return now.equals(before)
        ? further
            .map(Sequel::next)
            .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()))
        : CompletableFuture.completedFuture(
            Optional.of(new Sequel.Part(drawing.apply(now).followedBy(further))));
  }
}
