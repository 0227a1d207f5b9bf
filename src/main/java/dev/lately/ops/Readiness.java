package dev.lately.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// What must work before Lately is ready, part by part.
public final class Readiness {
  private final Map<String, BooleanSupplier> parts = new LinkedHashMap<>();

  /// A part and how to find out, quickly, whether it works now.
  public synchronized void add(String part, BooleanSupplier works) {
    parts.put(part, works);
  }

  /// Each part and whether it works now.
  public synchronized Map<String, Boolean> parts() {
    Map<String, Boolean> now = new LinkedHashMap<>();
    parts.forEach((part, works) -> now.put(part, works.getAsBoolean()));
    return now;
  }
}
