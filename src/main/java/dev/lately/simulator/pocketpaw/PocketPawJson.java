package dev.lately.simulator.pocketpaw;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lately.simulator.pocketpaw.PocketPawIndex.Entry;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.town.Turn;
import dev.lately.simulator.vendor.Keys;
import dev.lately.simulator.vendor.Premises;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// PocketPaw's shapes: entries of the index, roles, exports.
final class PocketPawJson {
  private final Premises premises;
  private final PocketPawIndex index;

  /// One entry of a session's file.
  private record Line(String role, String content, String at) {}

  PocketPawJson(Premises premises, PocketPawIndex index) {
    this.premises = premises;
    this.index = index;
  }

  /// `total` counts the whole index, not the page.
  void list(JsonGenerator out, List<Entry> entries, int total, boolean v1) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("sessions");
    for (Entry entry : entries) {
      item(out, entry, v1);
    }
    out.writeEndArray();
    out.writeNumberField("total", total);
    out.writeEndObject();
  }

  void array(JsonGenerator out, List<Entry> entries) throws IOException {
    out.writeStartArray();
    for (Entry entry : entries) {
      item(out, entry, false);
    }
    out.writeEndArray();
  }

  private void item(JsonGenerator out, Entry entry, boolean v1) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", entry.id());
    out.writeStringField("title", index.title(entry.tale()));
    out.writeStringField("channel", entry.channel());
    out.writeStringField("last_activity", entry.lastActivity());
    out.writeNumberField("message_count", entry.messages());
    if (!v1) {
      out.writeStringField("created", entry.created());
      out.writeStringField("preview", preview(entry.tale()));
      if (index.isRenamed(entry.tale())) {
        out.writeStringField("user_title", index.title(entry.tale()));
      }
    }
    out.writeEndObject();
  }

  private String preview(Tale tale) {
    return tale.turns() == 0
        ? ""
        : PocketPawIndex.cut(premises.tales().turn(tale, tale.turns() - 1).answer(), 120);
  }

  void hits(JsonGenerator out, String wanted, int limit) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("sessions");
    int found = 0;
    for (int i = 0; found < limit && i < premises.town().size(); i++) {
      if (premises.town().has(i) && hit(out, index.entry(i), wanted)) {
        found++;
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private boolean hit(JsonGenerator out, Entry entry, String wanted) throws IOException {
    Optional<Line> match =
        lines(entry.tale()).stream()
            .filter(line -> line.content().toLowerCase(Locale.ROOT).contains(wanted))
            .findFirst();
    if (match.isPresent()) {
      out.writeStartObject();
      out.writeStringField("id", entry.id());
      out.writeStringField("title", index.title(entry.tale()));
      out.writeStringField("channel", entry.channel());
      out.writeStringField("match", PocketPawIndex.cut(match.get().content(), 200));
      out.writeStringField("match_role", match.get().role());
      out.writeStringField("last_activity", entry.lastActivity());
      out.writeEndObject();
    }
    return match.isPresent();
  }

  /// The newest entries, the oldest of them first; roles and texts only.
  void history(JsonGenerator out, Optional<Tale> tale, int limit, boolean wrapped)
      throws IOException {
    List<Line> all = tale.map(this::lines).orElse(List.of());
    int from = Math.max(0, all.size() - Math.max(0, limit));
    if (wrapped) {
      out.writeStartObject();
      out.writeFieldName("messages");
    }
    out.writeStartArray();
    for (Line line : all.subList(from, all.size())) {
      out.writeStartObject();
      out.writeStringField("role", line.role());
      out.writeStringField("content", line.content());
      out.writeEndObject();
    }
    out.writeEndArray();
    if (wrapped) {
      out.writeBooleanField("has_more", from > 0);
      out.writeEndObject();
    }
  }

  void export(JsonGenerator out, String id, Tale tale) throws IOException {
    List<Line> all = lines(tale);
    out.writeStartObject();
    out.writeStringField("export_version", "1.0");
    out.writeStringField("exported_at", index.wrongOffset(premises.now()));
    out.writeStringField("session_id", id);
    out.writeNumberField("message_count", all.size());
    out.writeArrayFieldStart("messages");
    for (int i = 0; i < all.size(); i++) {
      out.writeStartObject();
      out.writeStringField("id", Keys.hexSignature(id + i).substring(0, 12));
      out.writeStringField("role", all.get(i).role());
      out.writeStringField("content", all.get(i).content());
      out.writeStringField("timestamp", all.get(i).at());
      out.writeObjectFieldStart("metadata");
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  String markdown(Tale tale) {
    StringBuilder text = new StringBuilder("# " + index.title(tale) + "\n\n");
    lines(tale).forEach(l -> text.append("**" + l.role() + "**: " + l.content() + "\n\n"));
    return text.toString();
  }

  private List<Line> lines(Tale tale) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < tale.turns(); i++) {
      Turn turn = premises.tales().turn(tale, i);
      String at = index.wrongOffset(turn.at());
      lines.add(new Line("user", turn.question(), at));
      lines.add(new Line("assistant", turn.answer(), at));
    }
    return lines;
  }
}
