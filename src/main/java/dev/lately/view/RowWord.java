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
        .map(_ -> new Span.Words(reader.say("search.elsewhere")));
  }

  private static boolean isIn(String title, String wanted) {
    return !Hit.in(title, wanted, 1).isEmpty();
  }
}
