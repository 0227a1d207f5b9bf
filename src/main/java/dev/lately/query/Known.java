package dev.lately.query;

import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.provider.SessionPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a source's list says of what its vendor finds, which tells less of a session when it
/// searches; `wanted` is what the vendor is asked for.
record Known(Supplier<Stream<Session>> sessions, Predicate<Session> wanted) {
  /// All that are known to be wanted.
  List<Session> holding() {
    return sessions.get().filter(wanted).toList();
  }

  /// The page, each session as it was listed unless it was active since.
  SessionPage of(SessionPage page) {
    Map<SessionRef, Session> found =
        page.sessions().stream()
            .collect(Collectors.toMap(Session::ref, Function.identity(), (a, _) -> a));
    Map<SessionRef, Session> listed =
        sessions
            .get()
            .filter(session -> isAsLate(session, Optional.ofNullable(found.get(session.ref()))))
            .collect(Collectors.toMap(Session::ref, Function.identity(), (a, _) -> a));
    return listed.isEmpty() ? page : with(page, listed);
  }

  private static boolean isAsLate(Session listed, Optional<Session> found) {
    return found.filter(f -> listed.times().lastMillis() >= f.times().lastMillis()).isPresent();
  }

  private static SessionPage with(SessionPage page, Map<SessionRef, Session> listed) {
    return new SessionPage(
        page.sessions().stream().map(s -> listed.getOrDefault(s.ref(), s)).toList(),
        page.next(),
        page.whole(),
        page.total(),
        page.limit());
  }
}
