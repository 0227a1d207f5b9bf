package dev.lately.view;

import dev.lately.listing.Hit;
import dev.lately.model.Session;
import dev.lately.model.View;
import java.util.Optional;

/// The word about a session that a list is about: how it is new, or where the words that were
/// looked for stand when it is not in its title.
record RowWord(Reader reader, View view) {
  Optional<Span> of(Session session) {
    return new NewsWords(reader).word(view, session).or(() -> elsewhere(session));
  }

  private Optional<Span> elsewhere(Session session) {
    return view.text()
        .filter(wanted -> session.title().filter(t -> isIn(t, wanted)).isEmpty())
        .map(wanted -> isSaid(session, wanted) ? "search.contact" : "search.elsewhere")
        .map(key -> new Span.Words(reader.say(key)));
  }

  /// The words stand in what a participant said of himself, and nowhere else that is known.
  private static boolean isSaid(Session session, String wanted) {
    return session.preview().filter(words -> isIn(words, wanted)).isEmpty()
        && session.participant().stream()
            .flatMap(said -> said.fields().values().stream())
            .anyMatch(words -> isIn(words, wanted));
  }

  private static boolean isIn(String words, String wanted) {
    return !Hit.in(words, wanted, 1).isEmpty();
  }
}
