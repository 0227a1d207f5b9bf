package dev.lately.model;

import java.util.Optional;

/// Which sessions of a source a list holds; `origin` is compared without regard to case.
public record Filter(Since since, Optional<String> origin, boolean pinned) {
  public static final Filter NONE = new Filter(Since.ALL, Optional.empty(), false);
}
