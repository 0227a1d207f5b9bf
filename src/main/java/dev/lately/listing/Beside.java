package dev.lately.listing;

import dev.lately.model.Session;

/// Words that are known of sessions beside what their vendors list: a value, so that the same
/// question sieves once.
public interface Beside {
  /// Whether any are known of this session.
  boolean isKnown(Session session);

  /// Whether those hold words, which are folded.
  boolean speaksOf(Session session, String words);
}
