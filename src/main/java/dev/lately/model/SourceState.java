package dev.lately.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How a source is doing, as far as it is known without asking it.
///
/// `next`: from when it may be asked again, where that is not at once.
public record SourceState(
    SourceName source,
    Optional<Held> held,
    Optional<Failure> failure,
    Allowance allowance,
    Optional<Instant> next,
    Set<Skill> skills) {
  public SourceState {
    skills = Set.copyOf(skills);
  }

  /// The rows that are held; `more`: the vendor has further ones that nobody read yet.
  public record Held(Instant asOf, boolean fresh, int sessions, boolean more) {}

  /// Why the last try brought no list, when that was, and since when none did.
  public record Failure(Trouble why, Instant at, Instant since) {
    /// The same trouble goes on, or another has come.
    public static Failure after(Optional<Failure> before, Trouble why, Instant at) {
      return new Failure(why, at, before.map(Failure::since).orElse(at));
    }
  }

  /// How many of the calls are left that a vendor allows in a time.
  public record Allowance(int left, int calls, Duration per) {}

  /// What a vendor can do besides listing.
  public enum Skill {
    SEARCH,
    TRANSCRIPTS,
    /// Which sessions left their contact data.
    LEADS,
    /// One session is asked for by its id.
    SINGLE,
    /// The list comes page by page.
    PAGES,
    /// The list can be cut at a time.
    TIMES
  }
}
