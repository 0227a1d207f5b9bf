package dev.lately.handler;

import dev.lately.model.Recency;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Card;
import dev.lately.view.Sequel;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a list to its end, as far as its sources give it to one asker, and tells how far it is.
record LongRead(SessionQueries queries, Leave leave, ZoneId zone) {
  private static final Logger LOG = LoggerFactory.getLogger(LongRead.class);

  /// Each look waits for the answer's deadline, 2.5 s: at most a minute.
  private static final int LOOKS = 24;

  /// More than any list has.
  private static final int ALL = Integer.MAX_VALUE / 4;

  private static final Executor ASIDE = work -> Thread.ofVirtual().name("reading").start(work);

  /// A list, and all of its rows that are known.
  record Whole(Snapshot snapshot, Excerpt excerpt) {
    /// The sources that are waited for.
    List<SourceName> late() {
      return excerpt.reports().stream()
          .filter(r -> r.trouble().filter(Trouble.TimedOut.class::isInstance).isPresent())
          .map(r -> r.source())
          .toList();
    }
  }

  /// What is shown of it.
  interface Telling {
    Card reading(Whole whole);

    /// Whoever asked may see less by now.
    Card withdrawn();

    Sequel.Part read(Whole whole);

    /// Something of our own broke; the reference stands in the log.
    Card broken(String reference);
  }

  /// The list, or how far it is; then it is looked at again while a source is late. A later look
  /// has its rows in their order. A source whose budget is used up is not waited for: one person's
  /// file takes no more of it than a list does.
  Sequel.Part read(View view, Recency.Bounds bounds, Telling telling) {
    return part(look(view, bounds), LOOKS, telling, () -> look(view, bounds));
  }

  private Sequel.Part part(Whole whole, int looks, Telling telling, Look look) {
    return whole.late().isEmpty() || looks <= 1
        ? telling.read(whole)
        : new Sequel.Part(
            telling.reading(whole).followedBy(Optional.of(later(whole, looks, telling, look))));
  }

  /// The rights are asked before a file is written, and again before it is shown.
  private Sequel later(Whole before, int looks, Telling telling, Look look) {
    return new Sequel(
            CompletableFuture.supplyAsync(() -> next(before, looks, telling, look), ASIDE)
                .exceptionally(failure -> new Sequel.Part(broken(failure, telling)))
                .thenApply(Optional::of))
        .provided(leave::holds, () -> Optional.of(new Sequel.Part(telling.withdrawn())));
  }

  /// The next that is worth telling.
  private Sequel.Part next(Whole before, int looks, Telling telling, Look look) {
    int left = looks;
    Whole whole = before;
    do {
      whole = look.again();
      left--;
    } while (left > 1 && !whole.late().isEmpty() && rows(whole) == rows(before));
    return leave.holds() ? part(whole, left, telling, look) : new Sequel.Part(telling.withdrawn());
  }

  private static int rows(Whole whole) {
    return whole.excerpt().rows().size();
  }

  private static Card broken(Throwable failure, Telling telling) {
    String reference = References.next();
    LOG.error("{}: a list could not be read to its end", reference, failure);
    return telling.broken(reference);
  }

  /// Looks at the list anew.
  @FunctionalInterface
  private interface Look {
    Whole again();
  }

  private Whole look(View view, Recency.Bounds bounds) {
    Snapshot snapshot = queries.ask(view, leave.sight(), zone);
    return new Whole(snapshot, snapshot.excerpt(0, ALL, bounds));
  }
}
