package dev.lately.model;

/// How one source was searched: by its vendor, or by looking through the `rows` that are known of
/// it. `more`: it has further ones that nobody read yet.
public record Searched(SourceName source, Scope scope, int rows, boolean more) {
  /// What was looked through.
  public enum Scope {
    /// The vendor looked through all messages.
    MESSAGES,
    /// The vendor looked through what each session began with.
    QUESTIONS,
    /// Titles and previews, among the sessions that are known.
    KNOWN,
    /// Nothing: the vendor lists sessions without titles and previews.
    NOTHING
  }
}
