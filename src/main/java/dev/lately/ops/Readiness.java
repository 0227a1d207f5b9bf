package dev.lately.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What must work before Lately is ready, part by part.
public final class Readiness {
  private final Map<String, Supplier<Optional<String>>> parts = new LinkedHashMap<>();

  /// A part and how to find out, quickly, what is wrong with it; empty while it works.
  public synchronized void add(String part, Supplier<Optional<String>> trouble) {
    parts.put(part, trouble);
  }

  /// Each part and what is wrong with it now.
  public synchronized Map<String, Optional<String>> troubles() {
    Map<String, Optional<String>> now = new LinkedHashMap<>();
    parts.forEach((part, trouble) -> now.put(part, trouble.get()));
    return now;
  }
}
