package dev.lately.provider.aisquare;

import dev.lately.model.Session;
import dev.lately.provider.JsonAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list on the wire, whose shape the vendor leaves open: an array, an envelope around one, or a
/// single session.
final class AiSquareList {
  private static final int LONGEST_ADDRESS = 2048;

  private final JsonAnswer in;
  private final AiSquareSession.Origin origin;
  private final List<Session> sessions = new ArrayList<>();
  private Optional<String> next = Optional.empty();
  private boolean asPromised;

  private AiSquareList(JsonAnswer in, AiSquareSession.Origin origin) {
    this.in = in;
    this.origin = origin;
  }

  static AiSquareList read(JsonAnswer in, AiSquareSession.Origin origin) throws IOException {
    AiSquareList list = new AiSquareList(in, origin);
    list.value();
    if (!list.asPromised) {
      throw in.lacking("results");
    }
    return list;
  }

  private void value() throws IOException {
    if (in.isArray()) {
      asPromised = true;
      in.elements(this::element);
    } else {
      object();
    }
  }

  private void object() throws IOException {
    AiSquareSession single = new AiSquareSession(in, origin.zone());
    in.fields(name -> {
      switch (name) {
        case "results", "data", "sessions" -> value();
        case "next" -> next = in.anyText(LONGEST_ADDRESS).flatMap(AiSquareCursor::of);
        default -> single.field(name);
      }
    });
    if (single.isThere()) {
      asPromised = true;
      add(single);
    }
  }

  private void element() throws IOException {
    AiSquareSession wire = new AiSquareSession(in, origin.zone());
    in.fields(wire::field);
    add(wire);
  }

  private void add(AiSquareSession wire) {
    if (wire.isOf(origin.domains())) {
      sessions.add(origin.held().apply(wire.session(origin)));
    }
  }

  List<Session> sessions() {
    return sessions;
  }

  Optional<String> next() {
    return next;
  }
}
