package dev.lately.listing;

import dev.lately.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What happened in each hour of the local clock that a window has: 23, 24 or 25 on one day.
///
/// In a window of several days an hour of the clock counts for all of them, once.
public record DayHours(List<Hour> hours) {
  /// Every zone's offset is a multiple of it, so no piece of an hour is shorter.
  private static final Duration STEP = Duration.ofMinutes(15);

  public DayHours {
    hours = List.copyOf(hours);
  }

  /// An hour of the local clock; `again` when the clock was set back and shows it a second time.
  public record Hour(int hour, boolean again, int sessions) {}

  private record Slot(int hour, boolean again) {
    private static final Comparator<Slot> ORDER =
        Comparator.comparingInt(Slot::hour).thenComparing(Slot::again);

    static Slot of(ZonedDateTime local, boolean oneDay) {
      boolean again = oneDay && !local.equals(local.withEarlierOffsetAtOverlap());
      return new Slot(local.getHour(), again);
    }
  }

  /// Counts those of the times that the window holds.
  public static DayHours of(Collection<Instant> times, Window window, ZoneId zone) {
    boolean oneDay = isOneDay(window, zone);
    Map<Slot, Integer> counts = new TreeMap<>(Slot.ORDER);
    Stream.iterate(window.start(), window::holds, time -> time.plus(STEP))
        .forEach(time -> counts.put(Slot.of(time.atZone(zone), oneDay), 0));
    times.stream()
        .filter(window::holds)
        .forEach(time -> counts.merge(Slot.of(time.atZone(zone), oneDay), 1, Integer::sum));
    return new DayHours(
        counts.entrySet().stream()
            .map(e -> new Hour(e.getKey().hour(), e.getKey().again(), e.getValue()))
            .toList());
  }

  private static boolean isOneDay(Window window, ZoneId zone) {
    LocalDate last = LocalDate.ofInstant(window.end().minusMillis(1), zone);
    return LocalDate.ofInstant(window.start(), zone).equals(last);
  }

  /// The hour with the most sessions, the first of several; empty when there is no session.
  public Optional<Hour> busiest() {
    return hours.stream()
        .filter(hour -> hour.sessions() > 0)
        .reduce((first, next) -> next.sessions() > first.sessions() ? next : first);
  }
}
