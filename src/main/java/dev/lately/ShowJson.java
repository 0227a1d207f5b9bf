package dev.lately;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.command.Request;
import dev.lately.handler.Lookup;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.query.Counts;
import dev.lately.query.Excerpt;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The sessions that a name may mean for scripts: one JSON object as that of a list, each session
/// with its `reference`; a number is that of the list of everything. 1 when there is none.
record ShowJson(RecentList list) {
  int print(Request request, String name) {
    ZoneId zone = request.zone().orElseGet(ZoneId::systemDefault);
    Clock clock =
        new Clock(list.house().readers().clock().instant(), zone, Texts.of(request.locale()));
    TreeSet<SourceName> all = new TreeSet<>(list.house().queries().sources());
    Excerpt found =
        RecentList.number(name)
            .map(number -> row(all, number, clock))
            .orElseGet(() -> named(all, name, clock));
    ObjectNode tree = RecentJson.tree(found, new Reader(clock, list.labels()));
    for (int i = 0; i < found.rows().size(); i++) {
      String reference = list.house().readers().references().of(found.rows().get(i).ref());
      ((ObjectNode) tree.path("sessions").path(i)).put("reference", reference);
    }
    Json.print(tree, list.output());
    return Outcome.failedIf(found.rows().isEmpty());
  }

  private Excerpt row(TreeSet<SourceName> all, int number, Clock clock) {
    return list.house()
        .queries()
        .ask(View.all(10), all, clock.zone())
        .excerpt(number - 1, 1, Recency.Bounds.of(clock.now(), clock.zone()));
  }

  private Excerpt named(TreeSet<SourceName> all, String name, Clock clock) {
    Lookup.Found found =
        new Lookup(list.house().queries(), list.house().readers().references())
            .find(all, clock, name);
    List<Session> sessions = found.sessions();
    List<SourceReport> reports = found.reports();
    return new Excerpt(0, sessions, new Counts(Map.of(), Set.of()), reports, 0, sessions.size());
  }
}
