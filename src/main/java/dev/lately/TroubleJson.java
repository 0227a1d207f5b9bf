package dev.lately;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.view.Reader;
import dev.lately.view.TroubleText;
import java.time.Instant;

/// A source's trouble for scripts: its kind, its own fields, and the sentence that people see.
record TroubleJson(Reader reader) {
  void add(ObjectNode node, SourceReport report, Trouble trouble) {
    node.put("source", report.source().value());
    node.put("asOf", report.asOf().map(Instant::toString).orElse(null));
    addKind(node, trouble);
    node.put("message", new TroubleText(reader).line(report, trouble).plain());
  }

  /// The kind and its own fields alone.
  static ObjectNode addKind(ObjectNode node, Trouble trouble) {
    return switch (trouble) {
      case Trouble.RefusedKey t -> kind(node, "refused-key").put("status", t.status());
      case Trouble.Forbidden _ -> kind(node, "forbidden");
      case Trouble.NotFound t -> kind(node, "not-found").put("what", t.what());
      case Trouble.RateLimited t -> kind(node, "rate-limited").put("until", t.until().toString());
      case Trouble.OutOfBudget t ->
          kind(node, "out-of-budget")
              .put("until", t.until().toString())
              .put("calls", t.calls())
              .put("perSeconds", t.per().toMillis() / 1_000.0);
      case Trouble.TimedOut t ->
          kind(node, "timed-out").put("afterSeconds", t.after().toMillis() / 1_000.0);
      case Trouble.VendorError t -> kind(node, "vendor-error").put("status", t.status());
      case Trouble.Unreachable t -> kind(node, "unreachable").put("reason", t.reason());
      case Trouble.Unreadable t -> kind(node, "unreadable").put("field", t.field());
      case Trouble.TooLarge t -> kind(node, "too-large").put("limitBytes", t.limitBytes());
      case Trouble.Resting t -> kind(node, "resting").put("until", t.until().toString());
      case Trouble.Curtailed t ->
          kind(node, "curtailed")
              .put("shown", t.shown())
              .put("total", t.total() == 0 ? null : (Integer) t.total());
    };
  }

  private static ObjectNode kind(ObjectNode node, String kind) {
    return node.put("trouble", kind);
  }
}
