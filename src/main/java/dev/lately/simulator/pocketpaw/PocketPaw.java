package dev.lately.simulator.pocketpaw;

import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Vendor;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// PocketPaw: one instance, the dashboard's own API and v1 side by side, times without a zone.
public final class PocketPaw implements Vendor {
  private final Premises premises;
  private final ZoneId zone;
  private final PocketPawKeys keys;
  private final PocketPawSessions sessions;
  private final TokenBucket bucket;
  private final TokenBucket authBucket;

  public PocketPaw(Premises premises, ZoneId zone) {
    this.premises = premises;
    this.zone = zone;
    this.keys = new PocketPawKeys(premises);
    this.sessions = new PocketPawSessions(premises, zone);
    this.bucket = new TokenBucket(10, 30, premises.now());
    this.authBucket = new TokenBucket(1, 5, premises.now());
  }

  @Override
  public String name() {
    return "pocketpaw";
  }

  @Override
  public String base() {
    return "";
  }

  @Override
  public String container() {
    return "";
  }

  @Override
  public int listed() {
    return premises.on(Quirk.MEM0) ? 0 : premises.town().living();
  }

  @Override
  public Map<String, String> credentials() {
    return keys.credentials();
  }

  @Override
  public Optional<ZoneId> zone() {
    return Optional.of(zone);
  }

  @Override
  public String endpoint(Call call) {
    String limit = call.parameter("limit").map(text -> " limit " + text).orElse("");
    return Vendor.super.endpoint(call) + (call.path().endsWith("/sessions") ? limit : "");
  }

  /// Limits come before keys, and their headers stand on every answer.
  @Override
  public Answer answer(Call call) {
    List<String> path = call.below("");
    boolean auth = String.join("/", path).endsWith("auth/session");
    TokenBucket.Draw draw = (auth ? authBucket : bucket).draw(premises.now());
    boolean passed = draw.passed() || premises.on(Quirk.UNTHROTTLED);
    Answer answer =
        passed ? admitted(path, call) : throttled(Duration.ofSeconds(draw.retryAfter()));
    return draw.mark(answer)
        .with("X-Frame-Options", "DENY")
        .with("X-Content-Type-Options", "nosniff");
  }

  private Answer admitted(List<String> path, Call call) {
    if (String.join("/", path).equals("api/auth/session") && !call.endsWithSlash()) {
      return call.is("POST") ? keys.exchange(call) : failure(405);
    }
    boolean v1 = path.size() > 1 && path.get(1).equals("v1");
    return keys.refusal(call, v1).orElseGet(() -> flavour(path, v1, call));
  }

  private Answer flavour(List<String> path, boolean v1, Call call) {
    boolean absent = premises.on(v1 ? Quirk.LEGACY_ONLY : Quirk.V1_ONLY);
    if (absent || path.size() < 2 || !path.getFirst().equals("api")) {
      return failure(404);
    }
    List<String> route = new ArrayList<>(path.subList(v1 ? 2 : 1, path.size()));
    if (call.endsWithSlash()) {
      return slash(call);
    }
    boolean memory = !v1 && !route.isEmpty() && route.getFirst().equals("memory");
    if (memory) {
      return memory(String.join("/", route), call);
    }
    return route.isEmpty() || !route.getFirst().equals("sessions")
        ? failure(404)
        : sessions(route.subList(1, route.size()), v1, call);
  }

  private static Answer slash(Call call) {
    String bare = call.path().substring(0, call.path().length() - 1);
    return Answer.nothing(307).with("Location", call.at(bare));
  }

  private Answer memory(String route, Call call) {
    String id = call.parameter("id").orElse("");
    return switch (call.is("GET") ? route : "") {
      case "memory/sessions" -> sessions.bareList(call);
      case "memory/session" -> sessions.history(id, call, false);
      case "memory/session/export" -> sessions.export(id, call);
      case "" -> failure(405);
      default -> failure(404);
    };
  }

  private Answer sessions(List<String> rest, boolean v1, Call call) {
    if (rest.isEmpty()) {
      return call.is("GET") ? sessions.list(call, v1) : failure(405);
    }
    String id = rest.getFirst();
    if (rest.size() == 1 && id.equals("search") && call.is("GET")) {
      return sessions.search(call, v1);
    }
    String route = call.method() + (rest.size() == 1 ? "" : " " + rest.get(1));
    return switch (rest.size() > 2 ? "" : route) {
      case "DELETE" -> sessions.delete(id);
      case "POST title" -> sessions.rename(id, call, v1);
      case "GET history" -> v1 ? sessions.history(id, call, true) : failure(404);
      case "GET export" -> v1 ? sessions.export(id, call) : failure(404);
      default -> failure(rest.size() == 1 ? 405 : 404);
    };
  }

  @Override
  public Answer failure(int status) {
    return switch (status) {
      case 401 -> says(401, "Unauthorized");
      case 404 -> says(404, "Not Found");
      case 405 -> says(405, "Method Not Allowed");
      case 403 -> says(403, "API key missing required scope: sessions");
      case 500 -> Answer.text(500, "text/plain", "Internal Server Error");
      case 502, 503, 504 -> Answer.gateway(status);
      default -> says(status, "The request was refused");
    };
  }

  @Override
  public Answer throttled(Duration retryAfter) {
    return says(429, "Too many requests")
        .with("Retry-After", "" + Math.max(1, retryAfter.toSeconds()));
  }

  private static Answer says(int status, String text) {
    return Answer.says(status, "detail", text);
  }
}
