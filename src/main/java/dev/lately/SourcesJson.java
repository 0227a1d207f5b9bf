package dev.lately;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.model.SourceState;
import dev.lately.model.SourceState.Allowance;
import dev.lately.model.SourceState.Failure;
import dev.lately.model.SourceState.Held;
import dev.lately.view.Reader;
import dev.lately.view.SourceText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// How the sources are doing, for scripts: one JSON object with `asOf` and `sources`. What is not
/// known is null.
record SourcesJson(Reader reader, PrintStream output) {
  void print(List<SourceState> states) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("asOf", reader.clock().now().toString());
    ArrayNode sources = tree.putArray("sources");
    states.forEach(state -> add(sources.addObject(), state));
    Json.print(tree, output);
  }

  private void add(ObjectNode node, SourceState state) {
    node.put("source", state.source().value());
    node.put("vendor", reader.vendor(state.source()));
    node.put("asOf", state.held().map(held -> held.asOf().toString()).orElse(null));
    node.put("fresh", state.held().filter(Held::fresh).isPresent());
    node.put("sessions", state.held().map(Held::sessions).orElse(null));
    node.put("more", state.held().map(Held::more).orElse(null));
    node.set("failure", state.failure().map(f -> failure(state, f)).orElse(null));
    Allowance allowance = state.allowance();
    node.putObject("calls")
        .put("left", allowance.left())
        .put("allowed", allowance.calls())
        .put("perSeconds", allowance.per().toMillis() / 1_000.0);
    node.put("next", state.next().map(Object::toString).orElse(null));
    ArrayNode skills = node.putArray("skills");
    state.skills().stream().sorted().forEach(s -> skills.add(s.name().toLowerCase(Locale.ROOT)));
  }

  private ObjectNode failure(SourceState state, Failure failure) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    TroubleJson.addKind(node, failure.why());
    return node.put("at", failure.at().toString())
        .put("since", failure.since().toString())
        .put("message", new SourceText(reader).error(state, failure).plain());
  }
}
