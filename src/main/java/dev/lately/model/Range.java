package dev.lately.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How many of the reader's days statistics are of, the last of them today.
public enum Range {
  TODAY("today", 1),
  DAYS_7("7d", 7),
  DAYS_30("30d", 30),
  DAYS_90("90d", 90);

  private final String word;
  private final int days;

  Range(String word, int days) {
    this.word = word;
    this.days = days;
  }

  /// The word that people type.
  public String word() {
    return word;
  }

  public int days() {
    return days;
  }

  public static Optional<Range> of(String word) {
    return Arrays.stream(values()).filter(r -> r.word.equalsIgnoreCase(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Range::word).toList();
  }

  /// The days, today to its end: what happens in the future counts as today.
  public Window window(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Window(start(today.minusDays(days - 1L), zone), start(today.plusDays(1), zone));
  }

  /// As many days before those, the last of them as far as today has come.
  public Window before(Instant now, ZoneId zone) {
    ZonedDateTime then = now.atZone(zone).minusDays(days);
    Instant start = start(then.toLocalDate().minusDays(days - 1L), zone);
    return new Window(start, then.toInstant());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
