package dev.lately.handler;

import dev.lately.command.ShortReferences;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.view.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
  public Found find(Sight sight, Clock clock, String typed) {
    return find(new Scene(sight, clock), SessionWords.of(typed));
  }

  Found find(Asked asked, SessionWords words) {
    return find(new Scene(asked.sight(), asked.reader().clock()), words);
  }

  /// What may be seen, and when it is looked at.
  private record Scene(Sight sight, Clock clock) {
    SortedSet<SourceName> visible() {
      return sight.sources();
    }
  }

  private Found find(Scene scene, SessionWords words) {
    List<Session> known = known(scene, words);
    if (!known.isEmpty() || words.isNothing()) {
      return new Found(known, List.of());
    }
    List<SourceReport> reports = list(scene);
    List<Session> listed = known(scene, words);
    return new Found(listed.isEmpty() ? atVendors(scene, words) : listed, reports);
  }

  /// An id names one session, whatever else looks like it.
  private List<Session> known(Scene scene, SessionWords words) {
    Set<SessionRef> called =
        scene.visible().stream()
            .flatMap(source -> words.ids().stream().map(id -> new SessionRef(source, id)))
            .map(references::known)
            .collect(Collectors.toSet());
    List<Session> byId = known(scene, session -> called.contains(session.ref()));
    return byId.isEmpty()
        ? known(scene, session -> isReferred(session, words) || isLinked(session, words))
        : byId;
  }

  private List<Session> known(Scene scene, Predicate<Session> wanted) {
    return queries.known(scene.visible()).filter(wanted).limit(MOST + 1).toList();
  }

  private boolean isReferred(Session session, SessionWords words) {
    return words.reference().filter(references.of(session.ref())::equals).isPresent();
  }

  private static boolean isLinked(Session session, SessionWords words) {
    return words.link().isPresent()
        && session.facts().link().map(SessionWords::address).equals(words.link());
  }

  /// Reads what is listed, which costs no call where it is fresh.
  private List<SourceReport> list(Scene scene) {
    View all = View.all(10);
    Excerpt excerpt =
        queries
            .ask(all, scene.sight(), scene.clock().zone())
            .excerpt(
                0, all.pageSize(), Recency.Bounds.of(scene.clock().now(), scene.clock().zone()));
    return excerpt.reports();
  }

  /// All are asked at once, and none of them waits for another.
  private List<Session> atVendors(Scene scene, SessionWords words) {
    List<Future<Optional<Session>>> asking = new ArrayList<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String id : words.likely()) {
        for (SourceName source : scene.visible()) {
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
