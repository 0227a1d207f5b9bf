package dev.lately.subscription;

import dev.lately.model.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// When a digest comes: a time of day in a zone, on some weekdays, and how late it may still come.
public record Rhythm(LocalTime at, ZoneId zone, Set<DayOfWeek> days, Duration catchUp) {
  public static final Duration CATCH_UP = Duration.ofHours(6);
  public static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

  /// @throws IllegalArgumentException when there is no weekday, or the catch-up limit is negative
  public Rhythm {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a digest needs a weekday");
    }
    if (catchUp.isNegative()) {
      throw new IllegalArgumentException("a digest comes at its hour or later, not " + catchUp);
    }
  }

  /// The instant at which the digest of that date is due. A time in the spring gap is due at the
  /// first valid instant after it, a time that exists twice at the first.
  public Instant due(LocalDate date) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(date.atTime(at));
    if (!offsets.isEmpty()) {
      return date.atTime(at).toInstant(offsets.getFirst());
    }
    ZoneOffsetTransition gap = rules.getTransition(date.atTime(at));
    return gap.getInstant();
  }

  /// The first date whose digest is due later than that instant.
  public LocalDate nextAfter(Instant now) {
    return days(now.atZone(zone).toLocalDate().minusDays(1), 1)
        .filter(date -> days.contains(date.getDayOfWeek()) && due(date).isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /// What the digest of that date tells of: the local calendar day before it, of 23, 24 or 25
  /// hours.
  public Window window(LocalDate date) {
    LocalDate before = days(date.minusDays(1), -1).findFirst().orElseThrow();
    return new Window(before.atStartOfDay(zone).toInstant(), date.atStartOfDay(zone).toInstant());
  }

  /// The days that the zone's calendar has: Samoa never had 30 December 2011.
  private Stream<LocalDate> days(LocalDate from, int step) {
    return Stream.iterate(from, date -> date.plusDays(step))
        .filter(date -> date.atStartOfDay(zone).toLocalDate().equals(date));
  }

  /// The day with which three to six days in a row begin, over the end of the week as well; empty
  /// where the days are not such.
  public Optional<DayOfWeek> firstOfRun() {
    List<DayOfWeek> firsts = days.stream().filter(day -> !days.contains(day.minus(1))).toList();
    return days.size() > 2 && firsts.size() == 1
        ? Optional.of(firsts.getFirst())
        : Optional.empty();
  }

  /// The weekdays from Monday on.
  public List<DayOfWeek> weekdays() {
    return List.copyOf(EnumSet.copyOf(days));
  }
}
