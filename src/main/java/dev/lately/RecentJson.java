package dev.lately;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.command.Command;
import dev.lately.command.Nearest;
import dev.lately.command.Request;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The list for scripts: one JSON object with `asOf`, `sessions` and `troubles`.
record RecentJson(SessionQueries queries, PrintStream output) {
  /// Everything beyond ASCII is escaped, so that no title can steer a terminal.
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build()
          .writerWithDefaultPrettyPrinter();

  /// 0; 1 when no source answered; 2 when the words are wrong. `limit` is one page if empty.
  int print(Request request, Optional<Integer> limit) {
    return switch (request.command()) {
      case Command.Recent recent ->
          unknown(recent.view())
              .map(source -> wrong(source.value(), words()))
              .orElseGet(() -> print(recent, limit, request.zone().orElse(ZoneOffset.UTC)));
      case Command.Misunderstood mistake -> wrong(mistake.typed(), mistake.allowed());
      case Command.Press _, Command.Help _ -> wrong("", List.of("the words of recent"));
    };
  }

  private Optional<SourceName> unknown(View view) {
    return view.sources().stream().filter(s -> !queries.sources().contains(s)).findFirst();
  }

  private List<String> words() {
    return queries.sources().stream().map(SourceName::value).toList();
  }

  private static int wrong(String typed, List<String> allowed) {
    String nearest = Nearest.to(typed, allowed).map(w -> "; did you mean " + w + "?").orElse("");
    System.err.println(
        "found \"" + typed + "\"; allowed is one of " + String.join(", ", allowed) + nearest);
    return 2;
  }

  private int print(Command.Recent recent, Optional<Integer> limit, ZoneId zone) {
    Snapshot snapshot = queries.ask(recent.view(), new TreeSet<>(queries.sources()), zone);
    int from = (recent.page() - 1) * recent.view().pageSize();
    Excerpt excerpt =
        snapshot.excerpt(
            from, limit.orElse(recent.view().pageSize()), Recency.Bounds.of(snapshot.at(), zone));
    try {
      output.println(JSON.writeValueAsString(tree(snapshot, excerpt)));
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean none = excerpt.reports().stream().allMatch(report -> report.trouble().isPresent());
    return none && excerpt.rows().isEmpty() ? 1 : 0;
  }

  private static ObjectNode tree(Snapshot snapshot, Excerpt excerpt) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("asOf", snapshot.at().toString());
    ArrayNode sessions = tree.putArray("sessions");
    excerpt.rows().forEach(session -> add(sessions.addObject(), session));
    ArrayNode troubles = tree.putArray("troubles");
    excerpt.reports().stream()
        .filter(report -> report.trouble().isPresent())
        .forEach(report -> add(troubles.addObject(), report));
    return tree;
  }

  /// What is not known is null.
  private static void add(ObjectNode node, Session session) {
    node.put("source", session.ref().source().value());
    node.put("id", session.ref().id());
    node.put("title", session.title().orElse(null));
    node.put("lastActivity", session.times().lastActivity().map(Object::toString).orElse(null));
    node.put(
        "messages", session.facts().messages().isPresent() ? session.facts().messageCount() : null);
    node.put("origin", session.facts().origin().orElse(null));
    node.put("link", session.facts().link().orElse(null));
  }

  private static void add(ObjectNode node, SourceReport report) {
    Trouble trouble = report.trouble().orElseThrow();
    node.put("source", report.source().value());
    node.put("trouble", trouble.getClass().getSimpleName());
    node.put("detail", trouble.toString());
    node.put("asOf", report.asOf().map(Object::toString).orElse(null));
  }
}
