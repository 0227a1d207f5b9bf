package dev.lately.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much of a source may be seen, from least to most.
public enum Level {
  COUNTS,
  TITLES,
  DETAILS,
  TRANSCRIPT,
  CONTACT;

  /// The word that the configuration uses.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Level::word).toList();
  }

  public boolean isAtLeast(Level other) {
    return compareTo(other) >= 0;
  }
}
