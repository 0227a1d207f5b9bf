package dev.lately.simulator.aisquare;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Vendor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// AISquare Studio: Django with SimpleJWT, one list for the user behind the key.
public final class AiSquare implements Vendor {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  private final Premises premises;
  private final AiSquareJson json;
  private final AiSquareTokens tokens;

  public AiSquare(Premises premises) {
    this.premises = premises;
    this.json = new AiSquareJson(premises);
    this.tokens = new AiSquareTokens(new Dice(premises.seed(), -1));
  }

  @Override
  public String name() {
    return "aisquare";
  }

  @Override
  public String base() {
    return "/api/v1";
  }

  @Override
  public String container() {
    return json.domain();
  }

  @Override
  public int listed() {
    return (int) json.inDomain().count();
  }

  @Override
  public Map<String, String> credentials() {
    return tokens.credentials();
  }

  @Override
  public Answer answer(Call call) {
    List<String> path = call.below(base());
    String route = String.join("/", path.subList(0, Math.min(2, path.size())));
    int parts = route.equals("qllm/chat-history") ? 3 : path.size();
    if (path.isEmpty() || path.size() != parts) {
      return failure(404);
    }
    return switch (route) {
      case "token", "token/refresh" ->
          slash(call).or(() -> only("POST", call)).orElseGet(() -> token(route, call));
      case "qllm/chat-sessions" ->
          slash(call)
              .or(() -> refusal(call))
              .or(() -> only("GET", call))
              .orElseGet(() -> list(call));
      case "qllm/chat-history" ->
          slash(call).or(() -> refusal(call)).orElseGet(() -> history(path.get(2), call));
      default -> failure(404);
    };
  }

  private static Optional<Answer> slash(Call call) {
    return call.endsWithSlash()
        ? Optional.empty()
        : Optional.of(Answer.nothing(301).with("Location", call.at(call.path() + "/")));
  }

  private static Optional<Answer> only(String method, Call call) {
    return call.is(method) ? Optional.empty() : Optional.of(notAllowed(call));
  }

  private Optional<Answer> refusal(Call call) {
    String given = call.header("Authorization").orElse("");
    if (!given.startsWith("Bearer ")) {
      return Optional.of(
          detail(401, "Authentication credentials were not provided.")
              .with("WWW-Authenticate", "Bearer realm=\"api\""));
    }
    boolean good = tokens.opens(given.substring(7), premises.now());
    return good ? Optional.empty() : Optional.of(failure(401));
  }

  private Answer token(String route, Call call) {
    JsonNode asked = body(call);
    return route.equals("token")
        ? tokens.login(asked, premises.now())
        : tokens.refresh(asked, premises.now());
  }

  private Answer list(Call call) {
    Optional<String> domain = call.parameter("domain_id").filter(id -> !id.isEmpty());
    if (domain.isPresent() && !UUID.matcher(domain.get()).matches()) {
      return Answer.json(
          400,
          out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("domain_id");
            out.writeString("Enter a valid UUID.");
            out.writeEndArray();
            out.writeEndObject();
          });
    }
    return Answer.json(out -> json.list(out, domain));
  }

  private Answer history(String id, Call call) {
    OptionalInt index = json.index(id);
    if (!call.is("GET") && !call.is("DELETE")) {
      return notAllowed(call);
    }
    if (index.isEmpty()) {
      return failure(404);
    }
    if (call.is("DELETE")) {
      premises.town().remove(index.getAsInt());
      return Answer.nothing(204);
    }
    Tale tale = premises.tales().tale(index.getAsInt());
    return Answer.json(out -> json.history(out, tale));
  }

  private static JsonNode body(Call call) {
    try {
      return MAPPER.readTree(call.body());
    } catch (JacksonException _) {
      return MAPPER.missingNode();
    }
  }

  @Override
  public Answer failure(int status) {
    return switch (status) {
      case 401 -> AiSquareTokens.invalid();
      case 403 -> detail(403, "You do not have permission to perform this action.");
      case 404 -> detail(404, "Not found.");
      case 502, 503, 504 -> Answer.gateway(status);
      case 500 -> Answer.text(500, "text/html", "<h1>Server Error (500)</h1>");
      default -> detail(status, "The request was refused.");
    };
  }

  @Override
  public Answer throttled(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.toSeconds());
    String text = "Request was throttled. Expected available in " + seconds + " seconds.";
    return detail(429, text).with("Retry-After", "" + seconds);
  }

  private static Answer notAllowed(Call call) {
    return detail(405, "Method \"" + call.method() + "\" not allowed.");
  }

  private static Answer detail(int status, String text) {
    return Answer.says(status, "detail", text);
  }
}
