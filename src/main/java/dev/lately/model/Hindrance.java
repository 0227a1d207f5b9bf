package dev.lately.model;

/// Why a place cannot be written to.
///
/// `what` is the platform's own name of what is missing, e.g. `Send Messages`; empty where there is
/// none.
public record Hindrance(Kind kind, String what) {
  public enum Kind {
    /// Lately lacks a right there; `what` names it.
    MISSING_PERMISSION,
    /// There is no such channel, chat or topic any more.
    GONE,
    /// Lately was removed from there.
    REMOVED,
    /// The person blocked Lately.
    BLOCKED,
    /// The topic or thread is closed, and Lately may not open it.
    CLOSED,
    /// The operator's configuration allows the place no longer.
    NOT_ALLOWED
  }

  public static Hindrance of(Kind kind) {
    return new Hindrance(kind, "");
  }
}
