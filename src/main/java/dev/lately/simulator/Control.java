package dev.lately.simulator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;

/// What a person switches with curl, under `/_simulator/` on each server.
final class Control {
  static final String PATH = "/_simulator/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Premises premises;
  private final FaultSwitch faults;
  private final CallLog log;

  Control(Premises premises, FaultSwitch faults, CallLog log) {
    this.premises = premises;
    this.faults = faults;
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
    faults.set(FaultWords.read(asked));
    return state();
  }

  private Answer quirk(JsonNode asked) {
    Quirk quirk = Quirk.of(asked.path("quirk").asText());
    premises.quirks().set(quirk, asked.path("on").asBoolean(true));
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
      out.writeStringField("fault", FaultWords.of(faults.fault()));
      out.writeArrayFieldStart("quirks");
      for (Quirk quirk : premises.quirks().on()) {
        out.writeString(quirk.word());
      }
      out.writeEndArray();
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
