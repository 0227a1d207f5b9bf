package dev.lately.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// How long ago a session was last active, in days of the reader's zone.
public enum Recency {
  TODAY,
  LAST_7_DAYS,
  OLDER,
  NO_DATE;

  /// Where the groups begin for a reader: the start of today and the start of the seventh day
  /// before it. A time in the future counts as today.
  public record Bounds(Instant today, Instant week) {
    public static Bounds of(Instant now, ZoneId zone) {
      LocalDate day = now.atZone(zone).toLocalDate();
      return new Bounds(
          day.atStartOfDay(zone).toInstant(), day.minusDays(7).atStartOfDay(zone).toInstant());
    }

    public Recency recency(Optional<Instant> lastActivity) {
      return lastActivity.map(this::recency).orElse(NO_DATE);
    }

    private Recency recency(Instant time) {
      return !time.isBefore(today) ? TODAY : !time.isBefore(week) ? LAST_7_DAYS : OLDER;
    }
  }
}
