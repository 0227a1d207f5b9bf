package dev.lately.model;

/// How one source was searched: by its vendor, or by looking through the `rows` that are known of
/// it, `worded` of which have a title or preview. `more`: it has further ones that nobody read yet.
public record Searched(SourceName source, Scope scope, int rows, int worded, boolean more) {
  /// Where all rows have words, or none.
  public Searched(SourceName source, Scope scope, int rows, boolean more) {
    this(source, scope, rows, scope == Scope.NOTHING ? 0 : rows, more);
  }

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
