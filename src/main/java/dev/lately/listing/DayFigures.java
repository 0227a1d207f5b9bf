package dev.lately.listing;

import dev.lately.model.Session;
import dev.lately.model.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The numbers of a window, by the last activity of its sessions.
///
/// `leads` are new: a session that is known to have begun earlier was one before. `messages` are
/// all that a session has, since no vendor tells when each came.
public record DayFigures(
    int sessions,
    MessageCount messages,
    int leads,
    DayHours hours,
    List<Asked> asked,
    List<Session> newest) {
  private static final int MOST_ASKED = 5;

  public DayFigures {
    asked = List.copyOf(asked);
    newest = List.copyOf(newest);
  }

  /// Of all these sessions those that the window holds; `top` of the newest that may be are named.
  public static DayFigures of(Collection<Session> all, Window window, ZoneId zone, Naming naming) {
    List<Session> held =
        all.stream()
            .filter(s -> s.times().lastActivity().filter(window::holds).isPresent())
            .sorted(Rows::compare)
            .toList();
    List<Instant> times = held.stream().flatMap(s -> s.times().lastActivity().stream()).toList();
    return new DayFigures(
        held.size(),
        MessageCount.of(held),
        (int) held.stream().filter(s -> isNewLead(s, window)).count(),
        DayHours.of(times, window, zone),
        Asked.most(held, MOST_ASKED),
        held.stream().filter(naming.may()).limit(naming.top()).toList());
  }

  /// How many sessions are named, and which may be.
  public record Naming(int top, Predicate<Session> may) {}

  /// The same with the newest told anew.
  public DayFigures naming(List<Session> anew) {
    return new DayFigures(sessions, messages, leads, hours, asked, anew);
  }

  static boolean isNewLead(Session session, Window window) {
    Optional<Instant> begun = session.times().created();
    return session.participant().isPresent()
        && begun.filter(time -> time.isBefore(window.start())).isEmpty();
  }

  public boolean isEmpty() {
    return sessions == 0;
  }
}
