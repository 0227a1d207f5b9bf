package dev.lately.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By what statistics are split.
public enum Split {
  DAY,
  HOUR,
  SOURCE,
  ORIGIN;

  /// The word that people type.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Split> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equalsIgnoreCase(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Split::word).toList();
  }
}
