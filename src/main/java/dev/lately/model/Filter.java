package dev.lately.model;

import java.util.Optional;

/// Which sessions of a source a list holds; `origin` is compared without regard to case. With a
/// window, those whose last activity it holds.
public record Filter(
    Since since, Optional<String> origin, boolean pinned, Optional<Window> window) {
  public static final Filter NONE = new Filter(Since.ALL, Optional.empty(), false);

  public Filter(Since since, Optional<String> origin, boolean pinned) {
    this(since, origin, pinned, Optional.empty());
  }

  /// The same within a window.
  public Filter in(Window stretch) {
    return new Filter(since, origin, pinned, Optional.of(stretch));
  }
}
