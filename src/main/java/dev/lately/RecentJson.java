package dev.lately;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.access.Deed;
import dev.lately.command.Command;
import dev.lately.command.LastLists;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.SessionJson;
import dev.lately.view.Texts;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The list for scripts: one JSON object with `asOf`, `sessions` and `troubles`; for a search also
/// `searched`. What was printed whole was `shown`.
record RecentJson(
    House house,
    Map<SourceName, String> labels,
    PrintStream output,
    Consumer<LastLists.Page> shown) {
  /// 0; 1 when a source did not answer. `limit` is one page if empty.
  int print(Command.Recent recent, Optional<Integer> limit, ZoneId zone) {
    SessionQueries queries = house.queries();
    Snapshot snapshot = queries.ask(recent.view(), Operator.sight(queries), zone);
    int from = (recent.page() - 1) * recent.view().pageSize();
    Excerpt excerpt =
        snapshot.excerpt(
            from, limit.orElse(recent.view().pageSize()), Recency.Bounds.of(snapshot.at(), zone));
    Reader reader =
        new Reader(new Clock(snapshot.at(), zone, Texts.of(Locale.getDefault())), labels)
            .calling(house.readers().references());
    Deed deed = recent.view().text().isPresent() ? Deed.SEARCH : Deed.RECENT;
    Operator.note(house, deed, excerpt.rows());
    ObjectNode tree = tree(excerpt, reader);
    if (recent.view().text().isPresent()) {
      addSearched(tree.putArray("searched"), snapshot.searched());
    }
    Json.print(tree, output);
    if (!output.checkError()) {
      List<SessionRef> rows = excerpt.rows().stream().map(Session::ref).toList();
      shown.accept(new LastLists.Page(recent.view(), snapshot.at(), from + 1, rows));
    }
    return Outcome.of(excerpt.reports());
  }

  /// What any list has.
  static ObjectNode tree(Excerpt excerpt, Reader reader) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("asOf", reader.clock().now().toString());
    ArrayNode sessions = tree.putArray("sessions");
    SessionJson rows = new SessionJson(reader);
    excerpt.rows().forEach(session -> sessions.add(rows.of(session)));
    ArrayNode troubles = tree.putArray("troubles");
    TroubleJson json = new TroubleJson(reader);
    for (SourceReport report : excerpt.reports()) {
      report.trouble().ifPresent(trouble -> json.add(troubles.addObject(), report, trouble));
    }
    return tree;
  }

  private static void addSearched(ArrayNode nodes, List<Searched> searched) {
    for (Searched one : searched) {
      ObjectNode node = nodes.addObject();
      one.reading().ifPresent(reading -> addAccents(node.putObject("accents"), reading));
      node.put("source", one.source().value())
          .put("scope", one.scope().name().toLowerCase(Locale.ROOT))
          .put("titles", isLooked(one) ? one.worded() : null)
          .put("sessions", isLooked(one) ? one.rows() : null)
          .put("more", one.more());
    }
  }

  /// From how many conversations or questions the accents of words are known.
  private static void addAccents(ObjectNode node, Searched.Reading reading) {
    node.put("read", reading.read());
    reading.all().ifPresent(all -> node.put("of", all));
    node.put("ended", reading.ended());
  }

  /// Whether Lately itself looked through what it knows.
  private static boolean isLooked(Searched one) {
    return switch (one.scope()) {
      case KNOWN, NOTHING -> true;
      case MESSAGES, QUESTIONS -> false;
    };
  }
}
