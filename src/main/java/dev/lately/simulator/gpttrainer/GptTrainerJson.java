package dev.lately.simulator.gpttrainer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.town.Turn;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Stamps;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// GPT-trainer's shapes: chatbots, sessions with lead forms, turns with citations.
final class GptTrainerJson {
  private static final long LEADS = 101;
  private static final List<String> LABELS =
      List.of(
          "name",
          "Full Name *",
          "Ihr Name (Pflichtfeld)",
          "Nom complet",
          "¿Cómo te llamas?",
          "お名前",
          "الاسم",
          "",
          "user.name[0]");

  private final Premises premises;
  private final String brand;
  private final String chatbot;

  GptTrainerJson(Premises premises, String brand, String chatbot) {
    this.premises = premises;
    this.brand = brand;
    this.chatbot = chatbot;
  }

  void chatbots(JsonGenerator out) throws IOException {
    out.writeStartArray();
    chatbot(out);
    out.writeEndArray();
  }

  void chatbot(JsonGenerator out) throws IOException {
    Instant made = premises.town().founded().minus(Duration.ofDays(400));
    out.writeStartObject();
    out.writeStringField("uuid", chatbot);
    out.writeStringField("name", brand + " website bot");
    times(out, made, made.plus(Duration.ofDays(300)));
    out.writeObjectFieldStart("meta");
    out.writeArrayFieldStart("rate_limit");
    out.writeNumber(20);
    out.writeNumber(240);
    out.writeEndArray();
    out.writeStringField("rate_limit_message", "Too many messages");
    out.writeBooleanField("show_citations", true);
    out.writeStringField("visibility", "public");
    out.writeEndObject();
    out.writeEndObject();
  }

  /// Those created between the two times, both included.
  void sessions(JsonGenerator out, Stream<Tale> tales, Optional<Instant> from, Optional<Instant> to)
      throws IOException {
    out.writeStartArray();
    for (Iterator<Tale> all = tales.iterator(); all.hasNext(); ) {
      Tale tale = all.next();
      Instant created = tale.created().truncatedTo(ChronoUnit.MILLIS);
      if (from.filter(created::isBefore).isEmpty() && to.filter(created::isAfter).isEmpty()) {
        session(out, tale);
      }
    }
    out.writeEndArray();
  }

  void created(JsonGenerator out, Tale tale) throws IOException {
    out.writeStartObject();
    out.writeStringField("uuid", premises.ids().hex(tale.index()));
    times(out, tale.created(), tale.last());
    out.writeEndObject();
  }

  void session(JsonGenerator out, Tale tale) throws IOException {
    Dice dice = new Dice(premises.seed() + LEADS, tale.index());
    out.writeStartObject();
    out.writeStringField("uuid", premises.ids().hex(tale.index()));
    times(out, tale.created(), tale.last());
    if (dice.oneIn(3)) {
      out.writeStringField("ip_address", "203.0.113." + dice.below(256));
    }
    if (dice.oneIn(5)) {
      meta(out, dice);
    }
    out.writeEndObject();
  }

  /// Absent for most, null or empty for some, with a lead for the rest.
  private static void meta(JsonGenerator out, Dice dice) throws IOException {
    if (dice.oneIn(6)) {
      out.writeNullField("meta");
      return;
    }
    out.writeObjectFieldStart("meta");
    if (!dice.oneIn(4)) {
      lead(out, dice);
    }
    if (dice.oneIn(8)) {
      out.writeObjectFieldStart("auth_data");
      out.writeStringField("user_id", "u-" + dice.below(10_000));
      out.writeStringField("plan", dice.pick(List.of("free", "team", "enterprise")));
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void lead(JsonGenerator out, Dice dice) throws IOException {
    int visitor = dice.below(10_000);
    out.writeObjectFieldStart("user");
    out.writeStringField(dice.pick(LABELS), "Visitor " + visitor);
    out.writeStringField(
        dice.pick(List.of("Email", "E-Mail-Adresse", "email address", "correo")),
        "visitor" + visitor + "@customer.example");
    if (dice.oneIn(3)) {
      out.writeStringField("Telefon / WhatsApp", "+1 555 0100 " + visitor);
    }
    if (dice.oneIn(9)) {
      out.writeBooleanField("I agree to the <a href='/terms'>terms</a>", true);
    }
    out.writeEndObject();
  }

  void messages(JsonGenerator out, Tale tale) throws IOException {
    out.writeStartArray();
    for (int i = 0; i < tale.turns(); i++) {
      message(out, premises.tales().turn(tale, i), new Dice(premises.seed() + i, tale.index()));
    }
    out.writeEndArray();
  }

  private void message(JsonGenerator out, Turn turn, Dice dice) throws IOException {
    boolean cites = dice.oneIn(2);
    out.writeStartObject();
    out.writeStringField("uuid", dice.hex(32));
    times(out, turn.at(), turn.at());
    out.writeStringField("query", turn.question());
    out.writeStringField("response", turn.answer() + (cites ? " [1.1] [1.2]" : ""));
    out.writeStringField("finish_reason", dice.oneIn(20) ? "length" : "stop");
    out.writeStringField("cite_data_json", cites ? citations(dice) : dice.oneIn(2) ? "null" : "{}");
    out.writeStringField("meta_json", "{}");
    out.writeNumberField("background_pending_tasks", 0);
    out.writeNullField("detected_frustrations");
    out.writeStringField("error_message", "");
    out.writeNullField("feedback_json");
    out.writeArrayFieldStart("labels");
    out.writeEndArray();
    out.writeArrayFieldStart("session_documents");
    out.writeEndArray();
    out.writeStringField("ai_context_json", "{}");
    out.writeEndObject();
  }

  private static String citations(Dice dice) {
    String source = dice.hex(32);
    return """
    {"1.1":{"data_source_uuid":"%s","title":"Settings","text":"Open Settings.",\
    "file_name":"https://docs.example/settings","type":"url"},\
    "1.2":{"data_source_uuid":"%s","title":"Handbook, page 4","text":"Changes take effect.",\
    "file_name":"handbook.pdf","type":"file"}}\
    """
        .formatted(source, source);
  }

  String transcript(Tale tale) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tale.turns(); i++) {
      Turn turn = premises.tales().turn(tale, i);
      text.append("User: ").append(turn.question()).append('\n');
      text.append("Assistant: ").append(turn.answer()).append("\n\n");
    }
    return text.toString();
  }

  private void times(JsonGenerator out, Instant created, Instant modified) throws IOException {
    String zone = premises.on(Quirk.ZONELESS_TIMES) ? "" : "Z";
    out.writeStringField("created_at", Stamps.millis(created) + zone);
    out.writeStringField("modified_at", Stamps.millis(modified) + zone);
  }
}
