package dev.lately.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every zone of the tz database, every transition of 2025 to 2035, times through the day: what
/// [Rhythm] computes against clocks that are watched minute by minute.
class EveryTransitionTest {
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");
  private static final int DAYS = 4;

  @Test
  void eachLocalDateRunsExactlyOnceAndInTheOrderOfDates() {
    long checked =
        ZoneId.getAvailableZoneIds().parallelStream()
            .map(ZoneId::of)
            .mapToLong(zone -> transitions(zone).mapToLong(t -> check(zone, t)).sum())
            .sum();

    assertThat(checked).as("runs that were compared").isGreaterThan(1_000_000);
  }

  private static Stream<ZoneOffsetTransition> transitions(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(FROM);
    while (next != null && next.getInstant().isBefore(TO)) {
      found.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return found.stream();
  }

  private static long check(ZoneId zone, ZoneOffsetTransition transition) {
    LocalDate first = transition.getDateTimeBefore().toLocalDate().minusDays(2);
    Instant start = first.atTime(LocalTime.NOON).atZone(zone).toInstant();
    WatchedClock clock = new WatchedClock(zone, start, Duration.ofDays(DAYS + 2));
    long runs = 0;
    for (LocalTime at : times(transition)) {
      Rhythm rhythm = new Rhythm(at, zone, Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
      LocalDate date = at.isAfter(LocalTime.NOON) ? first : first.plusDays(1);
      Instant now = start;
      for (int i = 0; i < DAYS; i++) {
        String run = zone + " " + at + " after " + now;
        LocalDate next = rhythm.nextAfter(now);
        Instant due = rhythm.due(next);
        if (!next.equals(date) || !due.equals(clock.firstAt(date.atTime(at)))) {
          assertThat(next).as(run).isEqualTo(date);
          assertThat(due).as(run).isEqualTo(clock.firstAt(date.atTime(at)));
        }
        now = due;
        date = date.plusDays(1);
        runs++;
      }
    }
    return runs;
  }

  /// Each quarter of an hour, and the edges of the gap or overlap.
  private static NavigableSet<LocalTime> times(ZoneOffsetTransition transition) {
    NavigableSet<LocalTime> times = new TreeSet<>();
    for (int minute = 0; minute < 24 * 60; minute += 15) {
      times.add(LocalTime.MIN.plusMinutes(minute));
    }
    for (LocalDateTime edge :
        List.of(transition.getDateTimeBefore(), transition.getDateTimeAfter())) {
      for (int minute = -1; minute <= 1; minute++) {
        times.add(edge.toLocalTime().plusMinutes(minute));
      }
    }
    return times;
  }

  /// A wall clock that somebody looks at each minute.
  private static final class WatchedClock {
    private final Instant start;
    private final long[] latest;

    /// Keeps the latest time that the clock has shown by each minute.
    WatchedClock(ZoneId zone, Instant start, Duration length) {
      this.start = start;
      latest = new long[(int) length.toMinutes()];
      long most = Long.MIN_VALUE;
      for (int i = 0; i < latest.length; i++) {
        Instant now = start.plusSeconds(60L * i);
        int offset = zone.getRules().getOffset(now).getTotalSeconds();
        most = Math.max(most, now.getEpochSecond() + offset);
        latest[i] = most;
      }
    }

    /// The first instant at which the clock shows that time or, having jumped over it, a later one.
    Instant firstAt(LocalDateTime time) {
      long wanted = time.toEpochSecond(ZoneOffset.UTC);
      int low = 0;
      int high = latest.length;
      while (low < high) {
        int middle = (low + high) / 2;
        if (latest[middle] < wanted) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return start.plusSeconds(60L * low);
    }
  }
}
