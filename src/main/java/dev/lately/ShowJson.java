package dev.lately;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.command.LastLists;
import dev.lately.command.Request;
import dev.lately.command.ShortReferences;
import dev.lately.handler.Lookup;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceReport;
import dev.lately.query.Counts;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Sighting;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sessions that a name may mean for scripts: one JSON object as that of a list, each session
/// with its `reference`; a number is that of a row in `lists`. 1 when there is none.
record ShowJson(RecentList list, LastLists lists) {
  int print(Request request, String name) {
    ZoneId zone = request.zone().orElseGet(ZoneId::systemDefault);
    Clock clock =
        new Clock(list.house().readers().clock().instant(), zone, Texts.of(request.locale()));
    Sight all = Operator.sight(list.house().queries());
    Excerpt found =
        OneSession.number(name).isPresent()
            ? numbered(request, OneSession.number(name).get(), clock)
            : named(all, name, clock);
    found.rows().forEach(session -> Operator.note(list.house(), session.ref()));
    ShortReferences references = list.house().readers().references();
    ObjectNode tree = RecentJson.tree(found, new Reader(clock, list.labels()).calling(references));
    for (int i = 0; i < found.rows().size(); i++) {
      String reference = references.of(found.rows().get(i).ref());
      ((ObjectNode) tree.path("sessions").path(i)).put("reference", reference);
    }
    Json.print(tree, list.output());
    return Outcome.failedIf(found.rows().isEmpty());
  }

  private Excerpt numbered(Request request, int number, Clock clock) {
    LastLists.Whose whose = new LastLists.Whose(request.person(), request.place());
    return lists.row(whose, number).map(row -> row(row, clock)).orElseGet(() -> only(List.of()));
  }

  /// The list is asked anew where nothing else tells of its row.
  private Excerpt row(LastLists.Row row, Clock clock) {
    Optional<Session> told = told(row.ref());
    if (told.isPresent()) {
      return only(List.of(told.get()));
    }
    SessionQueries queries = list.house().queries();
    Excerpt anew =
        queries
            .ask(row.view(), Operator.sight(queries), clock.zone())
            .excerpt(row.number() - 1, 1, Recency.Bounds.of(clock.now(), clock.zone()));
    return found(told(row.ref()).stream().toList(), anew.reports());
  }

  private Optional<Session> told(SessionRef ref) {
    return list.house()
        .queries()
        .session(ref)
        .filter(seen -> seen.state() != Sighting.State.GONE)
        .map(Sighting::session);
  }

  private static Excerpt only(List<Session> sessions) {
    return found(sessions, List.of());
  }

  private static Excerpt found(List<Session> sessions, List<SourceReport> reports) {
    return new Excerpt(0, sessions, new Counts(Map.of(), Set.of()), reports, 0, sessions.size());
  }

  private Excerpt named(Sight all, String name, Clock clock) {
    Lookup.Found found =
        new Lookup(list.house().queries(), list.house().readers().references())
            .find(all, clock, name);
    return found(found.sessions(), found.reports());
  }
}
