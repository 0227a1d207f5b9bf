package dev.lately.simulator.pocketpaw;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What PocketPaw does with its sessions: lists, searches, shows, renames and removes them.
final class PocketPawSessions {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Premises premises;
  private final PocketPawIndex index;
  private final PocketPawJson json;

  PocketPawSessions(Premises premises, ZoneId zone) {
    this.premises = premises;
    this.index = new PocketPawIndex(premises, zone);
    this.json = new PocketPawJson(premises, index);
  }

  /// The dashboard takes any limit, as Python cuts a list: -1 is all but the last.
  Answer list(Call call, boolean v1) {
    PocketPawLimit limit = PocketPawLimit.of(call, 50, v1 ? 500 : 0);
    if (limit.complaint().isPresent()) {
      return limit.complaint().get();
    }
    if (premises.on(Quirk.MEM0)) {
      return Answer.json(out -> json.list(out, List.of(), 0, v1));
    }
    int total = premises.town().living();
    long shown = limit.value() < 0 ? Math.max(0, total + limit.value()) : limit.value();
    return Answer.json(out -> json.list(out, index.first(shown), total, v1));
  }

  Answer bareList(Call call) {
    PocketPawLimit limit = PocketPawLimit.of(call, 20, 0);
    long shown = premises.on(Quirk.MEM0) ? 0 : Math.max(0, limit.value());
    return limit
        .complaint()
        .orElseGet(() -> Answer.json(out -> json.array(out, index.first(shown))));
  }

  /// In the order of the files, not of time.
  Answer search(Call call, boolean v1) {
    PocketPawLimit limit = PocketPawLimit.of(call, 20, v1 ? 200 : 0);
    String wanted = call.parameter("q").orElse("").toLowerCase(Locale.ROOT);
    boolean nothing = wanted.isEmpty() || premises.on(Quirk.MEM0);
    return limit
        .complaint()
        .orElseGet(() ->
            Answer.json(out -> json.hits(out, wanted, nothing ? 0 : Math.max(0, limit.value()))));
  }

  /// An unknown id has an empty history.
  Answer history(String id, Call call, boolean v1) {
    PocketPawLimit limit = PocketPawLimit.of(call, 50, v1 ? 500 : 0);
    boolean wrapped = v1 && premises.on(Quirk.HISTORY_OBJECT);
    return limit
        .complaint()
        .orElseGet(() -> Answer.json(out -> json.history(out, tale(id), limit.value(), wrapped)));
  }

  Answer export(String id, Call call) {
    String format = call.parameter("format").orElse("json");
    Optional<Tale> tale = tale(id);
    if (!format.equals("json") && !format.equals("md")) {
      return says(400, "Unsupported format: " + format);
    }
    if (tale.isEmpty()) {
      return says(404, "Session not found: " + id);
    }
    Answer whole =
        format.equals("md")
            ? Answer.text(200, "text/markdown", json.markdown(tale.get()))
            : Answer.json(out -> json.export(out, id, tale.get()));
    String name = id.replaceAll("[^A-Za-z0-9_-]", "_") + "." + format;
    return whole.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  Answer delete(String id) {
    if (premises.on(Quirk.MEM0)) {
      return says(501, "Store does not support session deletion");
    }
    OptionalInt found = index.find(id);
    if (found.isEmpty()) {
      return says(404, "Session not found");
    }
    premises.town().remove(found.getAsInt());
    return Answer.says(200, "status", "ok");
  }

  Answer rename(String id, Call call, boolean v1) {
    if (premises.on(Quirk.MEM0)) {
      return says(501, "Store does not support title updates");
    }
    String title = title(call);
    if (title.isBlank()) {
      return v1 ? PocketPawLimit.titleTooShort() : says(400, "Title is required");
    }
    if (v1 && title.length() > 200) {
      return PocketPawLimit.titleTooLong();
    }
    OptionalInt found = index.find(id);
    if (found.isEmpty()) {
      return says(404, "Session not found");
    }
    index.rename(found.getAsInt(), title);
    return Answer.says(200, "status", "ok");
  }

  private Optional<Tale> tale(String id) {
    OptionalInt found = premises.on(Quirk.MEM0) ? OptionalInt.empty() : index.find(id);
    return found.isPresent() ? Optional.of(index.tale(found.getAsInt())) : Optional.empty();
  }

  private static String title(Call call) {
    try {
      JsonNode body = MAPPER.readTree(call.body());
      return body.path("title").asText("");
    } catch (JacksonException _) {
      return "";
    }
  }

  private static Answer says(int status, String text) {
    return Answer.says(status, "detail", text);
  }
}
