package dev.lately.handler;

import dev.lately.command.ShortReferences;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.view.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/// Finds the sessions that are called by a short reference, an id or a vendor's link, among those
/// that may be seen: in memory, then in lists as they are now, then at vendors that can tell.
public record Lookup(SessionQueries queries, ShortReferences references) {
  /// More than anybody chooses from.
  static final int MOST = 20;

  /// What was found, at most one more than [#MOST], and what the sources said to it.
  public record Found(List<Session> sessions, List<SourceReport> reports) {
    public Found {
      sessions = List.copyOf(sessions);
      reports = List.copyOf(reports);
    }
  }

  /// Those that are called so, in whatever way.
  public Found find(SortedSet<SourceName> visible, Clock clock, String typed) {
    return find(new Sight(visible, clock), SessionWords.of(typed));
  }

  Found find(Asked asked, SessionWords words) {
    return find(new Sight(asked.visible(), asked.reader().clock()), words);
  }

  /// What may be seen, and when it is looked at.
  private record Sight(SortedSet<SourceName> visible, Clock clock) {}

  private Found find(Sight sight, SessionWords words) {
    List<Session> known = known(sight, words);
    if (!known.isEmpty() || words.isNothing()) {
      return new Found(known, List.of());
    }
    List<SourceReport> reports = list(sight);
    List<Session> listed = known(sight, words);
    return new Found(listed.isEmpty() ? atVendors(sight, words) : listed, reports);
  }

  /// An id names one session, whatever else looks like it.
  private List<Session> known(Sight sight, SessionWords words) {
    List<Session> byId = known(sight, session -> words.ids().contains(session.ref().id()));
    return byId.isEmpty()
        ? known(sight, session -> isReferred(session, words) || isLinked(session, words))
        : byId;
  }

  private List<Session> known(Sight sight, Predicate<Session> wanted) {
    return queries.known(sight.visible()).filter(wanted).limit(MOST + 1).toList();
  }

  private boolean isReferred(Session session, SessionWords words) {
    return words.reference().filter(references.of(session.ref())::equals).isPresent();
  }

  private static boolean isLinked(Session session, SessionWords words) {
    return words.link().isPresent()
        && session.facts().link().map(SessionWords::address).equals(words.link());
  }

  /// Reads what is listed, which costs no call where it is fresh.
  private List<SourceReport> list(Sight sight) {
    View all = View.all(10);
    Excerpt excerpt =
        queries
            .ask(all, sight.visible(), sight.clock().zone())
            .excerpt(
                0, all.pageSize(), Recency.Bounds.of(sight.clock().now(), sight.clock().zone()));
    return excerpt.reports();
  }

  /// All are asked at once, and none of them waits for another.
  private List<Session> atVendors(Sight sight, SessionWords words) {
    List<Future<Optional<Session>>> asking = new ArrayList<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String id : words.likely()) {
        for (SourceName source : sight.visible()) {
          asking.add(each.submit(() -> queries.seek(new SessionRef(source, id))));
        }
      }
    }
    return asking.stream()
        .filter(found -> found.state() == Future.State.SUCCESS)
        .flatMap(found -> found.resultNow().stream())
        .toList();
  }
}
