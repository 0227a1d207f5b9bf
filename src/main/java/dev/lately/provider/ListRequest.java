package dev.lately.provider;

import dev.lately.model.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Which page of a source's list: `cursor` is what the page before gave, empty for the first.
///
/// `text` is searched at the vendor, only where it can ([Capability#SEARCH]); `since` narrows the
/// list where the vendor can ([Capability#TIME_FILTER]) and is ignored elsewhere. `held` gives for
/// a session the equal one that is held already, or itself; it is applied to each as it is read, so
/// that a long list is never in memory twice.
public record ListRequest(
    Optional<String> cursor,
    Optional<String> text,
    Optional<Instant> since,
    UnaryOperator<Session> held) {
  public static final ListRequest FIRST = new ListRequest(Optional.empty(), Optional.empty());

  /// A first page for somebody who holds nothing.
  public ListRequest(Optional<String> text, Optional<Instant> since) {
    this(Optional.empty(), text, since, UnaryOperator.identity());
  }

  public ListRequest next(String cursor) {
    return new ListRequest(Optional.of(cursor), text, since, held);
  }

  public ListRequest holding(UnaryOperator<Session> sessions) {
    return new ListRequest(cursor, text, since, sessions);
  }
}
