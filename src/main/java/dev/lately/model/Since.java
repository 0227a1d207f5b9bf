package dev.lately.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/// How far back a list goes.
public enum Since {
  ALL("all"),
  TODAY("today"),
  HOURS_24("24h"),
  DAYS_7("7d"),
  DAYS_30("30d");

  private final String word;

  Since(String word) {
    this.word = word;
  }

  /// The word that people type.
  public String word() {
    return word;
  }

  public static Optional<Since> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equalsIgnoreCase(word)).findFirst();
  }

  /// The instant from which sessions are listed; empty for all.
  public Optional<Instant> start(Instant now, ZoneId zone) {
    return switch (this) {
      case ALL -> Optional.empty();
      case TODAY -> Optional.of(Recency.Bounds.of(now, zone).today());
      case HOURS_24 -> Optional.of(now.minus(Duration.ofHours(24)));
      case DAYS_7 -> Optional.of(now.minus(Duration.ofDays(7)));
      case DAYS_30 -> Optional.of(now.minus(Duration.ofDays(30)));
    };
  }
}
