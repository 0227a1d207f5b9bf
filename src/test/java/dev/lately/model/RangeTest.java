package dev.lately.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00:00Z, TODAY, 24",
    "2026-10-25T12:00:00Z, TODAY, 25",
    "2026-03-29T12:00:00Z, TODAY, 23",
    "2026-10-25T12:00:00Z, DAYS_7, 169",
    "2026-03-29T12:00:00Z, DAYS_30, 719",
    "2026-11-20T12:00:00Z, DAYS_90, 2161"
  })
  void daysAreWholeDaysOfTheZone(Instant now, Range range, long hours) {
    Window window = range.window(now, BERLIN);
    assertThat(Duration.between(window.start(), window.end())).hasHours(hours);
    assertThat(window.holds(now)).isTrue();
  }

  @Test
  void theDaysBeforeEndAtTheSameHourOfTheClock() {
    Instant noonAfterTheNightOfTheChange = Instant.parse("2026-10-26T11:00:00Z");
    assertThat(Range.TODAY.before(noonAfterTheNightOfTheChange, BERLIN))
        .isEqualTo(window("2026-10-24T22:00:00Z", "2026-10-25T11:00:00Z"));
    assertThat(Range.DAYS_7.before(noonAfterTheNightOfTheChange, BERLIN))
        .isEqualTo(window("2026-10-12T22:00:00Z", "2026-10-19T10:00:00Z"));
  }

  @Test
  void theDaysBeforeTouchTheDaysAtMidnightAlone() {
    Instant midnight = Instant.parse("2026-11-19T23:00:00Z");
    Window before = Range.DAYS_30.before(midnight, BERLIN);
    assertThat(before.end()).isBefore(Range.DAYS_30.window(midnight, BERLIN).start());
    Instant evening = midnight.minusMillis(1);
    assertThat(Range.DAYS_30.before(evening, BERLIN).end().plusMillis(1))
        .isEqualTo(Range.DAYS_30.window(evening, BERLIN).start());
  }

  private static Window window(String start, String end) {
    return new Window(Instant.parse(start), Instant.parse(end));
  }
}
