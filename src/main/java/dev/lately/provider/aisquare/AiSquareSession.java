package dev.lately.provider.aisquare;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.Shared;
import dev.lately.provider.VendorTime;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One session on the wire. Its `system_context` is the chatbot's prompt and is not read.
final class AiSquareSession {
  private static final int LONGEST_FIELD = 300;

  private final JsonAnswer in;
  private final ZoneId zone;
  private Optional<String> id = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<VendorTime> lastMessage = Optional.empty();
  private Optional<VendorTime> created = Optional.empty();
  private Optional<String> domainId = Optional.empty();
  private Optional<String> domainName = Optional.empty();
  private boolean pinned;

  AiSquareSession(JsonAnswer in, ZoneId zone) {
    this.in = in;
    this.zone = zone;
  }

  /// The format of `last_message_at` is nowhere declared: what cannot be read as a time is none.
  void field(String name) throws IOException {
    switch (name) {
      case "id" -> id = in.text(LONGEST_FIELD);
      case "title" -> title = in.text(LONGEST_FIELD);
      case "last_message_at" -> lastMessage = in.anyTime(zone);
      case "created_at" -> created = in.time(zone);
      case "domain_id" -> domainId = in.anyText(LONGEST_FIELD);
      case "domain_name" -> domainName = in.anyText(LONGEST_FIELD);
      case "is_pinned" -> pinned = in.flag();
      default -> {}
    }
  }

  boolean isThere() {
    return id.isPresent();
  }

  /// True when no domains are asked for, or this session's is among them or not told.
  boolean isOf(List<String> domains) {
    return domains.isEmpty() || domainId.map(domains::contains).orElse(true);
  }

  Session session(Origin origin) {
    return session(origin, Facts.UNKNOWN);
  }

  Session session(Origin origin, int messages) {
    Facts facts =
        new Facts(
            messages, Optional.empty(), domainName.or(() -> domainId), pinned, Optional.empty());
    return new Session(
        new SessionRef(origin.source(), id.orElseThrow(() -> in.lacking("id"))),
        title,
        Optional.empty(),
        times(),
        origin.facts().one(facts),
        Optional.empty());
  }

  private Times times() {
    return VendorTime.times(lastMessage, created);
  }

  /// What the sessions of one answer share.
  record Origin(
      SourceName source,
      ZoneId zone,
      List<String> domains,
      Shared<Facts> facts,
      UnaryOperator<Session> held) {}
}
