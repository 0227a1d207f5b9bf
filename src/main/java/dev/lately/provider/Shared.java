package dev.lately.provider;

import java.util.HashMap;
import java.util.Map;

/// Equal values of one list, kept once: a hundred thousand rows have few origins among them.
public final class Shared<T> {
  /// Where values turn out to differ, keeping them all would cost more than it saves.
  private static final int MOST = 4096;

  private final Map<T, T> seen = new HashMap<>();

  /// The value that is kept for all that equal this one.
  public T one(T value) {
    T known = seen.get(value);
    if (known != null) {
      return known;
    }
    if (seen.size() < MOST) {
      seen.put(value, value);
    }
    return value;
  }
}
