package dev.lately.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One question with its answer; either may be missing where the vendor keeps them apart.
public record Turn(
    Optional<String> question,
    Optional<String> answer,
    Optional<Instant> at,
    List<Reference> references,
    Optional<Verdict> verdict) {
  public Turn {
    references = List.copyOf(references);
  }

  /// A page that an answer leans on; `mark` is how the answer's text points at it, such as `1.2`.
  public record Reference(Optional<String> mark, String title, Optional<String> link) {}

  /// How good the answer was: the vendor's trust from 0 to 100, and the end user's vote.
  public record Verdict(Optional<Integer> trust, Optional<String> vote) {}
}
