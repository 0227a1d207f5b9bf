package dev.lately.provider.pocketpaw;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.Shared;
import dev.lately.provider.VendorTime;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One session on the wire, and the envelope in which it comes.
final class PocketPawSession {
  private static final int LONGEST_FIELD = 300;

  /// Who said what may be shown: a search finds the system's instructions too.
  private static final Set<String> SAID = Set.of("user", "assistant");

  /// What PocketPaw calls a session in which nobody asked anything yet.
  private static final String NO_TITLE = "New Chat";

  private final JsonAnswer in;
  private final ZoneId zone;
  private Optional<String> id = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> preview = Optional.empty();
  private Optional<String> role = Optional.empty();
  private Optional<String> channel = Optional.empty();
  private Optional<VendorTime> created = Optional.empty();
  private Optional<VendorTime> lastActivity = Optional.empty();
  private int messages = Facts.UNKNOWN;

  private PocketPawSession(JsonAnswer in, ZoneId zone) {
    this.in = in;
    this.zone = zone;
  }

  /// The envelope, or the bare array of older versions.
  static Wire list(JsonAnswer in, Origin origin) throws IOException {
    if (in.isArray()) {
      return new Wire(rows(in, origin), OptionalInt.empty());
    }
    List<List<Session>> rows = new ArrayList<>();
    List<Integer> total = new ArrayList<>();
    in.fields(name -> {
      switch (name) {
        case "sessions", "results" -> rows.add(rows(in, origin));
        case "total" -> total.add(in.number(-1));
        default -> {}
      }
    });
    if (rows.isEmpty()) {
      throw in.lacking("sessions");
    }
    OptionalInt known =
        total.stream().mapToInt(Integer::intValue).filter(count -> count >= 0).findFirst();
    return new Wire(rows.getFirst(), known);
  }

  private static List<Session> rows(JsonAnswer in, Origin origin) throws IOException {
    List<Session> sessions = new ArrayList<>();
    in.elements(() -> {
      PocketPawSession wire = new PocketPawSession(in, origin.zone());
      in.fields(wire::field);
      sessions.add(origin.held().apply(wire.session(origin)));
    });
    return sessions;
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "id" -> id = in.text(LONGEST_FIELD);
      case "title" -> title = in.text(LONGEST_FIELD);
      case "preview", "match" -> preview = in.anyText(LONGEST_FIELD);
      case "match_role" -> role = in.anyText(LONGEST_FIELD);
      case "channel" -> channel = in.anyText(LONGEST_FIELD);
      case "created" -> created = in.time(zone);
      case "last_activity" -> lastActivity = in.time(zone);
      case "message_count" -> messages = in.number(Facts.UNKNOWN);
      default -> {}
    }
  }

  private Session session(Origin origin) {
    Facts facts =
        new Facts(
            messages,
            channel.filter(word -> !word.equals("unknown")),
            Optional.empty(),
            false,
            origin.link());
    return new Session(
        new SessionRef(origin.source(), id.orElseThrow(() -> in.lacking("id"))),
        title.filter(words -> !words.equals(NO_TITLE)),
        preview.filter(_ -> role.isEmpty() || role.filter(SAID::contains).isPresent()),
        VendorTime.times(lastActivity, created),
        origin.facts().one(facts),
        Optional.empty());
  }

  /// What the sessions of one answer share.
  record Origin(
      SourceName source,
      ZoneId zone,
      Optional<String> link,
      Shared<Facts> facts,
      UnaryOperator<Session> held) {}

  /// One answer as it came; `total` counts the whole index.
  record Wire(List<Session> sessions, OptionalInt total) {}
}
