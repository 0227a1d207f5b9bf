package dev.lately.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.model.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
  @ParameterizedTest(name = "{0} {1} {2} runs at {3}")
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2026-03-29, 03:00, 2026-03-29T01:00:00Z",
    "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z",
    "Africa/Cairo, 2026-04-24, 00:00, 2026-04-23T22:00:00Z",
    "Asia/Beirut, 2026-03-29, 00:59, 2026-03-28T22:00:00Z",
  })
  void aTimeInTheSpringGapRunsAtTheFirstInstantAfterIt(
      String zone, LocalDate date, LocalTime at, Instant due) {
    assertThat(rhythm(at, zone).due(date)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} {1} {2} runs at {3}")
  @CsvSource({
    "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
    "Europe/Berlin, 2026-10-25, 03:00, 2026-10-25T02:00:00Z",
    "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z",
    "America/Havana, 2026-11-01, 00:00, 2026-11-01T04:00:00Z",
    "Asia/Beirut, 2026-10-24, 23:30, 2026-10-24T20:30:00Z",
  })
  void aTimeThatExistsTwiceRunsAtTheFirst(String zone, LocalDate date, LocalTime at, Instant due) {
    assertThat(rhythm(at, zone).due(date)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} {1} tells of {2}")
  @CsvSource({
    "Europe/Berlin, 2026-03-30, PT23H",
    "Europe/Berlin, 2026-03-29, PT24H",
    "Europe/Berlin, 2026-10-26, PT25H",
    "Australia/Lord_Howe, 2026-10-05, PT23H30M",
    "Australia/Lord_Howe, 2026-04-06, PT24H30M",
    "Africa/Cairo, 2026-04-25, PT23H",
    "America/Havana, 2026-11-02, PT25H",
    "Antarctica/Troll, 2026-03-30, PT22H",
    "Asia/Kolkata, 2026-03-30, PT24H",
  })
  void theWindowIsTheDayBeforeAsLongAsItWas(String zone, LocalDate date, Duration length) {
    Window window = rhythm(LocalTime.of(9, 0), zone).window(date);

    assertThat(Duration.between(window.start(), window.end())).isEqualTo(length);
    assertThat(window.end().atZone(ZoneId.of(zone)).toLocalDate()).isEqualTo(date);
  }

  @Test
  void windowsLieSideBySide() {
    Rhythm rhythm = rhythm(LocalTime.NOON, "Europe/Berlin");
    LocalDate date = LocalDate.of(2026, 3, 27);

    for (int i = 0; i < 5; i++) {
      assertThat(rhythm.window(date.plusDays(i)).end())
          .isEqualTo(rhythm.window(date.plusDays(i + 1)).start());
    }
  }

  @Test
  void theDayThatSamoaNeverHadIsLeftOut() {
    Rhythm rhythm = rhythm(LocalTime.of(9, 0), "Pacific/Apia");
    List<LocalDate> dates = datesFrom(rhythm, Instant.parse("2011-12-29T00:00:00Z"), 4);

    assertThat(dates.stream().map(LocalDate::getDayOfMonth)).containsExactly(29, 31, 1, 2);
    assertThat(rhythm.window(LocalDate.of(2011, 12, 31)).start())
        .isEqualTo(Instant.parse("2011-12-29T10:00:00Z"));
  }

  @Test
  void onlyTheChosenWeekdaysRun() {
    Set<DayOfWeek> days = Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Rhythm rhythm = new Rhythm(LocalTime.of(9, 0), ZoneId.of("UTC"), days, Rhythm.CATCH_UP);

    assertThat(datesFrom(rhythm, Instant.parse("2026-11-02T09:00:00Z"), 3))
        .containsExactly(
            LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 13));
    assertThat(rhythm.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  }

  @Test
  void aRhythmWithoutAWeekdayIsRefused() {
    assertThatThrownBy(() -> new Rhythm(LocalTime.NOON, ZoneId.of("UTC"), Set.of(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<LocalDate> datesFrom(Rhythm rhythm, Instant start, int count) {
    List<LocalDate> dates = new ArrayList<>();
    for (Instant now = start; dates.size() < count; now = rhythm.due(dates.getLast())) {
      dates.add(rhythm.nextAfter(now));
    }
    return dates;
  }

  private static Rhythm rhythm(LocalTime at, String zone) {
    return new Rhythm(at, ZoneId.of(zone), Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
  }
}
