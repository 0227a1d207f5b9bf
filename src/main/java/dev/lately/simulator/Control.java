package dev.lately.simulator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

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
    premises.switches().fault(FaultWords.read(asked));
    return state();
  }

  private Answer quirk(JsonNode asked) {
    Quirk quirk = Quirk.of(asked.path("quirk").asText());
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
      out.writeStringField("fault", FaultWords.of(premises.switches().fault()));
      out.writeArrayFieldStart("quirks");
      for (Quirk quirk : premises.switches().quirks()) {
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
