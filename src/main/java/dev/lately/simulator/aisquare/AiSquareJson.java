package dev.lately.simulator.aisquare;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Ids;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.town.Turn;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Stamps;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/// AISquare's shapes: the list in its four wrappings, histories of messages.
final class AiSquareJson {
  private static final int FIRST_ID = 1001;
  private static final String PROMPT = "You answer questions about Lantern. ";

  private final Premises premises;
  private final String domain;
  private final String otherDomain;

  AiSquareJson(Premises premises) {
    this.premises = premises;
    Ids domains = new Ids(premises.seed() + 17);
    this.domain = domains.uuid(0);
    this.otherDomain = domains.uuid(1);
  }

  String domain() {
    return domain;
  }

  IntStream inDomain() {
    return premises.town().newestFirst().filter(i -> domainOf(i).equals(domain));
  }

  OptionalInt index(String id) {
    try {
      int index = Integer.parseInt(id) - FIRST_ID;
      return premises.town().has(index) ? OptionalInt.of(index) : OptionalInt.empty();
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  void list(JsonGenerator out, Optional<String> wanted) throws IOException {
    IntStream all =
        premises
            .town()
            .newestFirst()
            .filter(i -> wanted.isEmpty() || wanted.get().equalsIgnoreCase(domainOf(i)));
    if (premises.on(Quirk.LIST_IS_ONE_OBJECT)) {
      OptionalInt newest = all.findFirst();
      if (newest.isPresent()) {
        item(out, newest.getAsInt());
      } else {
        out.writeNull();
      }
    } else if (premises.on(Quirk.LIST_IN_RESULTS)) {
      out.writeStartObject();
      out.writeNumberField("count", premises.town().living());
      out.writeNullField("next");
      out.writeNullField("previous");
      out.writeFieldName("results");
      items(out, all);
      out.writeEndObject();
    } else if (premises.on(Quirk.LIST_IN_DATA)) {
      out.writeStartObject();
      out.writeFieldName("data");
      items(out, all);
      out.writeEndObject();
    } else {
      items(out, all);
    }
  }

  private void items(JsonGenerator out, IntStream indices) throws IOException {
    out.writeStartArray();
    for (PrimitiveIterator.OfInt all = indices.iterator(); all.hasNext(); ) {
      item(out, all.nextInt());
    }
    out.writeEndArray();
  }

  private void item(JsonGenerator out, int index) throws IOException {
    Tale tale = premises.tales().tale(index);
    out.writeStartObject();
    out.writeNumberField("id", FIRST_ID + index);
    out.writeStringField("system_context", PROMPT.repeat(index < 3 ? 200 : 1));
    if (tale.turns() > 0) {
      out.writeStringField("last_message_at", Stamps.zulu(tale.last()));
    } else if (index % 2 == 0) {
      out.writeNullField("last_message_at");
    } else {
      out.writeStringField("last_message_at", "");
    }
    out.writeStringField("domain_id", domainOf(index));
    out.writeStringField("domain_name", domainName(index));
    titleAndPin(out, tale);
    out.writeEndObject();
  }

  /// The title comes after the first answer: until then it is missing, null or empty.
  private void titleAndPin(JsonGenerator out, Tale tale) throws IOException {
    Dice dice = new Dice(premises.seed() + 5, tale.index());
    if (tale.opening().isPresent() && !dice.oneIn(20)) {
      out.writeStringField("title", cut(tale.opening().get()));
    } else if (dice.oneIn(3)) {
      out.writeNullField("title");
    } else if (dice.oneIn(2)) {
      out.writeStringField("title", "");
    }
    if (!dice.oneIn(5)) {
      out.writeBooleanField("is_pinned", dice.oneIn(40));
    }
  }

  void history(JsonGenerator out, Tale tale) throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", FIRST_ID + tale.index());
    out.writeStringField("created_at", Stamps.zulu(tale.created()));
    out.writeStringField("domain_id", domainOf(tale.index()));
    out.writeStringField("domain_name", domainName(tale.index()));
    out.writeArrayFieldStart("messages");
    for (int i = 0; i < tale.turns(); i++) {
      Turn turn = premises.tales().turn(tale, i);
      message(out, "user", turn.question(), turn);
      message(out, "assistant", turn.answer(), turn);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("suggestions");
    for (String suggestion : List.of("Tell me more", "Show an example")) {
      out.writeString(suggestion);
    }
    out.writeEndArray();
    titleAndPin(out, tale);
    out.writeEndObject();
  }

  private static void message(JsonGenerator out, String role, String content, Turn turn)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("role", role);
    out.writeStringField("content", content);
    out.writeStringField("created_at", Stamps.zulu(turn.at()));
    out.writeEndObject();
  }

  /// One in four belongs to the other domain.
  private String domainOf(int index) {
    return index % 4 == 1 ? otherDomain : domain;
  }

  private static String domainName(int index) {
    return index % 4 == 1 ? "Lantern API" : "Lantern docs";
  }

  private static String cut(String title) {
    int most = title.offsetByCodePoints(0, Math.min(255, title.codePointCount(0, title.length())));
    return title.substring(0, most);
  }
}
