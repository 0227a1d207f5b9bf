package dev.lately.command;

import dev.lately.model.Filter;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.util.List;
import java.util.Optional;

/// Views that name one session, so that a code can: its source, and its id as the text.
public final class SessionViews {
  private static final int PAGE_SIZE = 10;

  private SessionViews() {}

  public static View of(SessionRef ref) {
    return named(List.of(ref.source()), ref.id());
  }

  /// Sessions that are called so, whatever their source.
  public static View of(String typed) {
    return named(List.of(), typed);
  }

  private static View named(List<SourceName> sources, String text) {
    return new View(sources, Optional.of(text), Filter.NONE, PAGE_SIZE);
  }

  /// The session that the view names; empty where it names any that are called so.
  public static Optional<SessionRef> ref(View view) {
    return view.sources().stream()
        .findFirst()
        .flatMap(source -> view.text().map(id -> new SessionRef(source, id)));
  }
}
