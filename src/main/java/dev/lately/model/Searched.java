package dev.lately.model;

import java.util.Optional;
import java.util.OptionalInt;

/// How one source was searched: by its vendor, or by looking through the `rows` that are known of
/// it, `worded` of which have a title or preview. `more`: it has further ones that nobody read yet.
/// `reading` is how far the accents of its words are known, where they are not all.
public record Searched(
    SourceName source, Scope scope, int rows, int worded, boolean more, Optional<Reading> reading) {
  /// Where all rows have words, or none.
  public Searched(SourceName source, Scope scope, int rows, boolean more) {
    this(source, scope, rows, scope == Scope.NOTHING ? 0 : rows, more, Optional.empty());
  }

  /// How many of all conversations or questions were read for their accents; `all` is empty where
  /// nobody knows how many there are. `ended`: what is left cannot be read.
  public record Reading(int read, OptionalInt all, boolean ended) {}

  /// What was looked through.
  public enum Scope {
    /// The vendor looked through all messages.
    MESSAGES,
    /// The vendor looked through what each session began with.
    QUESTIONS,
    /// Titles and previews, among the sessions that are known.
    KNOWN,
    /// Nothing: no titles and previews of its sessions are known.
    NOTHING
  }
}
