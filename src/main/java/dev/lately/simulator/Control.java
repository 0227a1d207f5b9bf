package dev.lately.simulator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/// What a person switches with curl, under `/_simulator/` on each server.
final class Control {
  static final String PATH = "/_simulator/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Premises premises;
  private final CallLog log;

  Control(Premises premises, CallLog log) {
    this.premises = premises;
    this.log = log;
  }

  Answer answer(Call call) throws IOException {
    if (call.header("Origin").isPresent()) {
      return Answer.says(403, "error", "A web page may not switch the simulator.");
    }
    String route = call.method() + " " + call.path().substring(PATH.length());
    try {
      return switch (route) {
        case "GET state" -> state();
        case "POST fault" -> fault(MAPPER.readTree(call.body()));
        case "POST quirk" -> quirk(MAPPER.readTree(call.body()));
        case "POST sessions" -> sessions(MAPPER.readTree(call.body()));
        case "POST forget" -> forget();
        default ->
            Answer.says(
                404, "error", "There is GET state, and POST fault, quirk, sessions and forget.");
      };
    } catch (JacksonException | IllegalArgumentException e) {
      String said = String.valueOf(e.getMessage());
      return Answer.says(400, "error", said);
    }
  }

  private Answer fault(JsonNode asked) {
    premises.switches().fault(read(asked));
    return state();
  }

  /// `{"fault": "latency", "seconds": 2}` and the like.
  private static Fault read(JsonNode asked) {
    String name = asked.path("fault").asText();
    Duration time = Duration.ofMillis((long) (1000 * asked.path("seconds").asDouble(1)));
    return switch (name) {
      case "none" -> Fault.NONE;
      case "latency" -> new Fault.Latency(time);
      case "error-rate" -> new Fault.ErrorRate(asked.path("share").asDouble(0.5));
      case "status" -> new Fault.Status(asked.path("code").asInt(500));
      case "wrong-key" -> Fault.WRONG_KEY;
      case "rate-limited" -> new Fault.RateLimited(time);
      case "malformed" -> new Fault.Malformed();
      case "hang" -> new Fault.Hang();
      case "drip" -> new Fault.Drip(time);
      case "huge-body" -> new Fault.HugeBody(asked.path("bytes").asLong(64L << 20));
      case "reset" -> new Fault.Reset();
      case "redirect" -> new Fault.Redirect(URI.create(asked.path("to").asText()));
      default ->
          throw new IllegalArgumentException(
              "fault is none, latency, error-rate, status, wrong-key, rate-limited, malformed,"
                  + " hang, drip, huge-body, reset or redirect, not '"
                  + name
                  + "'");
    };
  }

  private Answer quirk(JsonNode asked) {
    String name = asked.path("quirk").asText();
    Quirk quirk = Quirk.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    premises.switches().set(quirk, asked.path("on").asBoolean(true));
    return state();
  }

  private Answer sessions(JsonNode asked) {
    int more = asked.path("add").asInt();
    if (more < 1 || more > 1_000_000) {
      throw new IllegalArgumentException("add is from 1 to 1000000");
    }
    premises.town().add(more);
    return state();
  }

  private Answer forget() {
    log.forget();
    return state();
  }

  private Answer state() {
    return Answer.json(out -> {
      out.writeStartObject();
      out.writeStringField("fault", premises.switches().fault().toString());
      out.writeStringField("quirks", premises.switches().quirks().toString());
      out.writeNumberField("sessions", premises.town().living());
      out.writeObjectFieldStart("calls");
      for (var endpoint : log.byEndpoint().entrySet()) {
        out.writeNumberField(endpoint.getKey(), endpoint.getValue());
      }
      out.writeEndObject();
      out.writeEndObject();
    });
  }
}
