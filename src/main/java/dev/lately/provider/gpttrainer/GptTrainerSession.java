package dev.lately.provider.gpttrainer;

import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.VendorTime;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One session on the wire. The vendor gives no title; what the lead form asked is personal data,
/// and `ip_address` is not read at all.
final class GptTrainerSession {
  private static final int LONGEST_FIELD = 300;
  private static final int MOST_FIELDS = 40;

  private final JsonAnswer in;
  private final ZoneId zone;
  private final Map<String, String> participant = new LinkedHashMap<>();
  private Optional<String> id = Optional.empty();
  private Optional<VendorTime> created = Optional.empty();
  private Optional<VendorTime> modified = Optional.empty();

  private GptTrainerSession(JsonAnswer in, ZoneId zone) {
    this.in = in;
    this.zone = zone;
  }

  static List<Session> list(JsonAnswer in, Origin origin, UnaryOperator<Session> held)
      throws IOException {
    List<Session> sessions = new ArrayList<>();
    in.elements(() -> sessions.add(held.apply(one(in, origin))));
    return sessions;
  }

  static Session one(JsonAnswer in, Origin origin) throws IOException {
    GptTrainerSession wire = new GptTrainerSession(in, origin.zone());
    in.fields(wire::field);
    return wire.session(origin);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "uuid" -> id = in.text(LONGEST_FIELD);
      case "created_at" -> created = in.time(zone);
      case "modified_at" -> modified = in.time(zone);
      case "meta" -> meta();
      default -> {}
    }
  }

  private void meta() throws IOException {
    if (in.isObject()) {
      in.fields(name -> {
        if ((name.equals("user") || name.equals("auth_data")) && in.isObject()) {
          in.fields(this::answer);
        }
      });
    }
  }

  private void answer(String label) throws IOException {
    if (participant.size() < MOST_FIELDS) {
      in.anyText(LONGEST_FIELD).ifPresent(value -> participant.putIfAbsent(label, value));
    }
  }

  private Session session(Origin origin) {
    return new Session(
        new SessionRef(origin.source(), id.orElseThrow(() -> in.lacking("uuid"))),
        Optional.empty(),
        Optional.empty(),
        VendorTime.times(modified, created),
        origin.facts(),
        participant.isEmpty() ? Optional.empty() : Optional.of(new Participant(participant)));
  }

  /// What all sessions of one chatbot share.
  record Origin(SourceName source, ZoneId zone, Facts facts) {}
}
