package dev.lately.simulator.gurubase;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Vendor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Gurubase: everything is a POST with a slash, thirty a page, ten calls a minute.
public final class Gurubase implements Vendor {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String EVERYBODY_UNKNOWN = "9999";

  private final Premises premises;
  private final String key;
  private final GurubaseJson json;
  private final SlidingWindow window = new SlidingWindow(10, Duration.ofSeconds(60));

  public Gurubase(Premises premises) {
    this.premises = premises;
    this.key = "gb-" + new Dice(premises.seed(), -1).lettersAndDigits(30);
    this.json = new GurubaseJson(premises, container());
  }

  @Override
  public String name() {
    return "gurubase";
  }

  @Override
  public String base() {
    return "/api/v1";
  }

  @Override
  public String container() {
    return "lantern";
  }

  @Override
  public int listed() {
    return json.listed();
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("key", key);
  }

  @Override
  public String endpoint(Call call) {
    String endpoint = Vendor.super.endpoint(call);
    boolean list = call.path().endsWith("/" + container() + "/sessions/");
    return list ? endpoint + " page " + body(call).path("page_num").asText("1") : endpoint;
  }

  @Override
  public Answer answer(Call call) throws IOException {
    List<String> path = call.below(base());
    String verb = wanted(path);
    if (verb.isEmpty()) {
      return Answer.text(404, "text/html", "<h1>Not Found</h1>");
    }
    if (!call.endsWithSlash()) {
      return Answer.nothing(301).with("Location", call.at(call.path() + "/"));
    }
    return throttling(call)
        .or(() -> call.is(verb) ? Optional.empty() : Optional.of(notAllowed(call)))
        .or(() -> refusal(call))
        .orElseGet(() -> path.size() == 2 ? list(path.getFirst(), call) : session(path));
  }

  /// The method that a path takes; empty for an unknown path.
  private static String wanted(List<String> path) {
    if (path.size() == 2 && path.get(1).equals("sessions")) {
      return "POST";
    }
    boolean one = path.size() == 3 && path.getFirst().equals("sessions");
    return switch (one ? path.get(2) : "") {
      case "conversation" -> "POST";
      case "delete" -> "DELETE";
      default -> "";
    };
  }

  /// Comes before the key is looked at; all unknown keys of the world share one account.
  private Optional<Answer> throttling(Call call) {
    if (premises.on(Quirk.UNTHROTTLED)) {
      return Optional.empty();
    }
    boolean known = call.header("x-api-key").filter(key::equals).isPresent();
    return window.take(known ? "owner" : EVERYBODY_UNKNOWN, premises.now()).map(this::throttled);
  }

  private Optional<Answer> refusal(Call call) {
    Optional<String> given = call.header("x-api-key").filter(text -> !text.isEmpty());
    if (given.isEmpty()) {
      return Optional.of(says(401, "API key is required"));
    }
    return given.get().equals(key) ? Optional.empty() : Optional.of(failure(401));
  }

  private Answer list(String slug, Call call) {
    String type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!call.body().isEmpty() && !type.startsWith("application/json")) {
      return detail(415, "Unsupported media type \"" + type + "\" in request.");
    }
    if (!slug.equals(container())) {
      return says(404, "Guru type " + slug + " not found");
    }
    JsonNode asked = body(call);
    if (asked.isMissingNode()) {
      return detail(400, "JSON parse error - Expecting value: line 1 column 1 (char 0)");
    }
    OptionalInt page = pageNumber(asked.path("page_num"));
    if (page.isEmpty()) {
      return says(400, "Page number must be an integer");
    }
    if (page.getAsInt() < 1) {
      return says(400, "Page number must be positive");
    }
    String search = asked.path("search_query").asText("").strip();
    String user = asked.path("external_user_id").asText("");
    return Answer.json(out -> json.page(out, page.getAsInt(), search, user));
  }

  /// What Python's `int` takes: numbers and texts of digits.
  private static OptionalInt pageNumber(JsonNode node) {
    if (node.isMissingNode()) {
      return OptionalInt.of(1);
    }
    try {
      return OptionalInt.of(Integer.parseInt(node.asText("").strip()));
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  private Answer session(List<String> path) {
    boolean delete = path.get(2).equals("delete");
    OptionalInt index = index(path.get(1));
    if (index.isPresent() && delete && premises.town().lost(index.getAsInt())) {
      return says(400, "Session is already deleted");
    }
    if (index.isEmpty() || !premises.town().has(index.getAsInt())) {
      return says(404, delete ? "Session not found" : "Binge not found");
    }
    Tale tale = premises.tales().tale(index.getAsInt());
    return delete ? delete(tale) : Answer.json(out -> json.conversation(out, tale));
  }

  private Answer delete(Tale tale) {
    premises.town().remove(tale.index());
    return Answer.json(out -> {
      out.writeStartObject();
      out.writeStringField("msg", "Session deleted successfully");
      out.writeStringField("session_id", premises.ids().uuid(tale.index()));
      out.writeEndObject();
    });
  }

  private OptionalInt index(String uuid) {
    if (uuid.length() != 36) {
      return OptionalInt.empty();
    }
    OptionalInt index = premises.ids().fromCode(uuid.substring(0, 8));
    boolean real = index.isPresent() && premises.ids().uuid(index.getAsInt()).equals(uuid);
    return real ? index : OptionalInt.empty();
  }

  /// An empty object for an empty body; missing for one that is not a JSON object.
  private static JsonNode body(Call call) {
    if (call.body().isEmpty()) {
      return MAPPER.createObjectNode();
    }
    try {
      JsonNode read = MAPPER.readTree(call.body());
      return read instanceof ObjectNode ? read : MAPPER.missingNode();
    } catch (JacksonException _) {
      return MAPPER.missingNode();
    }
  }

  @Override
  public Answer failure(int status) {
    return switch (status) {
      case 401 -> says(401, "Invalid API key");
      case 403 -> says(403, "Forbidden");
      case 404 -> says(404, "Guru type " + container() + " not found");
      case 502, 503, 504 -> Answer.gateway(status);
      case 400, 405, 415 -> detail(status, "The request was refused.");
      default -> says(status, "Internal server error");
    };
  }

  @Override
  public Answer throttled(Duration retryAfter) {
    long seconds = Math.max(1, (retryAfter.toMillis() + 999) / 1000);
    String text = "Request was throttled. Expected available in " + seconds + " seconds.";
    return says(429, text).with("Retry-After", "" + seconds);
  }

  private static Answer notAllowed(Call call) {
    return detail(405, "Method \"" + call.method() + "\" not allowed.");
  }

  private static Answer says(int status, String text) {
    return Answer.says(status, "msg", text);
  }

  private static Answer detail(int status, String text) {
    return Answer.says(status, "detail", text);
  }
}
