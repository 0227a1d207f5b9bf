package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DayHoursTest {
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 23, 2",
    "Europe/Berlin, 2026-03-30, 24, -1",
    "America/Havana, 2026-03-08, 23, 0",
    "UTC, 2026-03-29, 24, -1"
  })
  void anHourThatTheClockSkipsIsNotThere(String zone, LocalDate day, int hours, int missing) {
    List<DayHours.Hour> counted = of(List.of(), day, ZoneId.of(zone)).hours();
    assertThat(counted).hasSize(hours).noneMatch(hour -> hour.hour() == missing || hour.again());
  }

  @Test
  void anHourThatTheClockShowsTwiceIsTwoHours() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    List<Instant> times =
        List.of(
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T01:10:00Z"),
            Instant.parse("2026-10-25T01:59:59Z"));
    DayHours hours = of(times, LocalDate.of(2026, 10, 25), berlin);
    assertThat(hours.hours())
        .hasSize(25)
        .contains(new DayHours.Hour(2, false, 1), new DayHours.Hour(2, true, 2));
    assertThat(hours.busiest()).contains(new DayHours.Hour(2, true, 2));
  }

  @Test
  void daysTogetherCountByTheHourOfTheClock() {
    LocalDate day = LocalDate.of(2026, 11, 10);
    ZoneId utc = ZoneId.of("UTC");
    Window days =
        new Window(
            day.atStartOfDay(utc).toInstant(), day.plusDays(3).atStartOfDay(utc).toInstant());
    Instant nine = Instant.parse("2026-11-10T09:05:00Z");
    DayHours hours =
        DayHours.of(List.of(nine, nine.plus(Duration.ofDays(2)), days.end()), days, utc);
    assertThat(hours.hours()).hasSize(24).contains(new DayHours.Hour(9, false, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-25, 2",
    "Europe/Berlin, 2026-03-29, 2",
    "America/Havana, 2026-11-01, 0"
  })
  void severalDaysHaveEachHourOnceWhateverTheClockDid(String name, LocalDate change, int hour) {
    ZoneId zone = ZoneId.of(name);
    Window days =
        new Window(
            change.minusDays(3).atStartOfDay(zone).toInstant(),
            change.plusDays(2).atStartOfDay(zone).toInstant());
    List<Instant> times =
        Stream.iterate(days.start(), days::holds, t -> t.plus(Duration.ofMinutes(30))).toList();
    DayHours counted = DayHours.of(times, days, zone);
    assertThat(counted.hours())
        .hasSize(24)
        .noneMatch(DayHours.Hour::again)
        .filteredOn(h -> h.sessions() != 10)
        .singleElement()
        .matches(h -> h.hour() == hour);
    assertThat(counted.hours().stream().mapToInt(DayHours.Hour::sessions).sum())
        .isEqualTo(times.size());
  }

  /// Every day on which a zone of the tz database changes its clock, in eleven years.
  @ParameterizedTest
  @MethodSource("zones")
  void everySessionOfADayOfChangeIsCountedOnceInAnHourThatThisDayHas(ZoneId zone) {
    Random random = new Random(zone.getId().hashCode());
    for (LocalDate day : daysOfChange(zone)) {
      Window window = window(day, zone);
      List<Instant> times = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        long millis = random.nextLong(Duration.between(window.start(), window.end()).toMillis());
        times.add(window.start().plusMillis(millis));
      }
      DayHours without = of(List.of(), day, zone);
      DayHours with = of(times, day, zone);
      assertThat(with.hours().stream().mapToInt(DayHours.Hour::sessions).sum()).isEqualTo(50);
      assertThat(with.hours())
          .as(day.toString())
          .extracting(h -> h.hour() + " " + h.again())
          .doesNotHaveDuplicates()
          .isEqualTo(without.hours().stream().map(h -> h.hour() + " " + h.again()).toList());
      assertThat((long) with.hours().size())
          .isBetween(
              Duration.between(window.start(), window.end()).toHours(),
              Duration.between(window.start(), window.end()).toHours() + 1);
    }
  }

  static Stream<ZoneId> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .map(ZoneId::of)
        .filter(zone -> !zone.getRules().isFixedOffset())
        .filter(zone -> !daysOfChange(zone).isEmpty());
  }

  private static List<LocalDate> daysOfChange(ZoneId zone) {
    return Stream.iterate(
            Optional.ofNullable(zone.getRules().nextTransition(FROM)),
            next -> next.filter(t -> t.getInstant().isBefore(TO)).isPresent(),
            next -> next.map(t -> zone.getRules().nextTransition(t.getInstant())))
        .flatMap(Optional::stream)
        .map(ZoneOffsetTransition::getDateTimeBefore)
        .map(time -> time.minusNanos(1).toLocalDate())
        .toList();
  }

  private static DayHours of(List<Instant> times, LocalDate day, ZoneId zone) {
    return DayHours.of(times, window(day, zone), zone);
  }

  private static Window window(LocalDate day, ZoneId zone) {
    return new Window(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
