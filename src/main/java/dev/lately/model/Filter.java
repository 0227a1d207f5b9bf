package dev.lately.model;

import java.util.Optional;

/// Which sessions of a source a list holds; `origin` is compared without regard to case. With a
/// window, those whose last activity it holds; with marks, those that are new to whoever has them.
public record Filter(
    Since since,
    Optional<String> origin,
    boolean pinned,
    Optional<Window> window,
    Optional<Marks> marks) {
  public static final Filter NONE = new Filter(Since.ALL, Optional.empty(), false);

  public Filter(Since since, Optional<String> origin, boolean pinned) {
    this(since, origin, pinned, Optional.empty());
  }

  public Filter(Since since, Optional<String> origin, boolean pinned, Optional<Window> window) {
    this(since, origin, pinned, window, Optional.empty());
  }

  /// The same within a window.
  public Filter in(Window stretch) {
    return new Filter(since, origin, pinned, Optional.of(stretch), marks);
  }

  /// The same since somebody's marks.
  public Filter since(Marks seen) {
    return new Filter(since, origin, pinned, window, Optional.of(seen));
  }
}
