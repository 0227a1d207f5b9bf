package dev.lately.provider.gurubase;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.Shared;
import dev.lately.provider.VendorTime;
import dev.lately.provider.WebLink;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One session on the wire, and the page of three groups in which it comes. The vendor's groups are
/// days of UTC and are not kept.
final class GurubaseSession {
  private static final int LONGEST_FIELD = 300;

  private final JsonAnswer in;
  private Optional<String> id = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<VendorTime> lastUsed = Optional.empty();
  private Optional<String> guru = Optional.empty();
  private Optional<String> guruName = Optional.empty();
  private Optional<String> slug = Optional.empty();
  private Optional<String> link = Optional.empty();

  private GurubaseSession(JsonAnswer in) {
    this.in = in;
  }

  static Wire page(JsonAnswer in, GurubaseLinks links) throws IOException {
    Map<String, Session> sessions = new LinkedHashMap<>();
    Shared<Optional<String>> gurus = new Shared<>();
    List<Boolean> more = new ArrayList<>();
    in.fields(name -> {
      switch (name) {
        case "today", "last_week", "older" -> in.elements(() -> one(in, links, gurus, sessions));
        case "has_more" -> more.add(in.flag());
        default -> {}
      }
    });
    if (more.isEmpty()) {
      throw in.lacking("has_more");
    }
    return new Wire(List.copyOf(sessions.values()), more.getFirst());
  }

  private static void one(
      JsonAnswer in,
      GurubaseLinks links,
      Shared<Optional<String>> gurus,
      Map<String, Session> sessions)
      throws IOException {
    GurubaseSession wire = new GurubaseSession(in);
    in.fields(wire::field);
    Session session = wire.session(links, gurus);
    sessions.putIfAbsent(session.ref().id(), session);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "id" -> id = in.text(LONGEST_FIELD);
      case "last_used" -> lastUsed = in.time(ZoneOffset.UTC);
      case "guru_type_slug" -> guru = in.anyText(LONGEST_FIELD);
      case "guru_type_name" -> guruName = in.anyText(LONGEST_FIELD);
      case "root_question_name" -> title = in.anyText(LONGEST_FIELD);
      case "root_question_slug" -> slug = in.anyText(LONGEST_FIELD);
      case "root_question_link" -> link = in.anyText(2 * LONGEST_FIELD).flatMap(WebLink::of);
      default -> {}
    }
  }

  private Session session(GurubaseLinks links, Shared<Optional<String>> gurus) {
    String key = id.orElseThrow(() -> in.lacking("id"));
    Facts facts =
        new Facts(
            Facts.UNKNOWN,
            Optional.empty(),
            gurus.one(guruName.or(() -> guru)),
            false,
            link.or(() -> slug.flatMap(s -> links.session(s, key))));
    return new Session(
        new SessionRef(links.source(), key),
        title,
        Optional.empty(),
        VendorTime.times(lastUsed, Optional.empty()),
        facts,
        Optional.empty());
  }

  /// One page as it came.
  record Wire(List<Session> sessions, boolean hasMore) {}
}
