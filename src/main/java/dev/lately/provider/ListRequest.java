package dev.lately.provider;

import java.time.Instant;
import java.util.Optional;

/// Which page of a source's list: `cursor` is what the page before gave, empty for the first.
///
/// `text` is searched at the vendor, only where it can ([Capability#SEARCH]); `since` narrows the
/// list where the vendor can ([Capability#TIME_FILTER]) and is ignored elsewhere.
public record ListRequest(Optional<String> cursor, Optional<String> text, Optional<Instant> since) {
  public static final ListRequest FIRST =
      new ListRequest(Optional.empty(), Optional.empty(), Optional.empty());

  public ListRequest next(String cursor) {
    return new ListRequest(Optional.of(cursor), text, since);
  }
}
