package dev.lately.query;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.Times;
import java.time.Instant;
import java.util.Optional;

/// One session as far as it is known, and how old that is: for one that is gone, when it was listed
/// last.
public record Sighting(Session session, Instant asOf, State state) {
  /// Where it is known from.
  public enum State {
    /// Its vendor told it by itself.
    TOLD,
    /// Its vendor listed it.
    LISTED,
    /// Its vendor has it no more.
    GONE
  }

  /// What its vendor tells of one session may be less than what it lists.
  static Sighting told(Session told, Optional<Sighting> listed, Instant at) {
    return new Sighting(
        listed.map(known -> completed(told, known.session())).orElse(told), at, State.TOLD);
  }

  Sighting with(Session anew) {
    return new Sighting(anew, asOf, state);
  }

  Sighting gone() {
    return new Sighting(session, asOf, State.GONE);
  }

  private static Session completed(Session told, Session listed) {
    return new Session(
        told.ref(),
        listed.title().or(told::title),
        told.preview().or(listed::preview),
        completed(told.times(), listed.times()),
        completed(told.facts(), listed.facts()),
        told.participant().or(listed::participant));
  }

  private static Times completed(Times told, Times listed) {
    boolean assumed = told.assumedZone() || (told.lastActivity().isEmpty() && listed.assumedZone());
    return Times.of(
        told.lastActivity().or(listed::lastActivity), told.created().or(listed::created), assumed);
  }

  private static Facts completed(Facts told, Facts listed) {
    return new Facts(
        told.messages().orElse(listed.messageCount()),
        told.origin().or(listed::origin),
        told.container().or(listed::container),
        told.pinned() || listed.pinned(),
        told.link().or(listed::link));
  }
}
