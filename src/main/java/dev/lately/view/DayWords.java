package dev.lately.view;

import dev.lately.listing.DayHours;
import dev.lately.model.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/// Words days, weekdays and hours: `Tuesday 10 November`, `14:00–15:00`.
record DayWords(Texts texts) {
  String days(DigestStory.Days days) {
    return days.isOne()
        ? day(days.first())
        : texts.say("digest.days", day(days.first()), day(days.last()));
  }

  String day(LocalDate day) {
    return texts.date("digest.day", day);
  }

  /// The days that a window is for this reader; its two ends where it is none.
  String window(Window window, Clock clock) {
    ZonedDateTime start = window.start().atZone(clock.zone());
    ZonedDateTime end = window.end().atZone(clock.zone());
    return isMidnight(start) && isMidnight(end) && start.isBefore(end)
        ? days(new DigestStory.Days(start.toLocalDate(), end.toLocalDate().minusDays(1)))
        : texts.say(
            "digest.days",
            clock.dateTime(window.start()).words(),
            clock.dateTime(window.end()).words());
  }

  /// Whether a day begins there, be it at another hour since the clock skips midnight.
  private static boolean isMidnight(ZonedDateTime time) {
    return time.toLocalDate().atStartOfDay(time.getZone()).equals(time);
  }

  String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, texts.locale());
  }

  String hour(DayHours.Hour hour) {
    int end = (hour.hour() + 1) % 24;
    String words = String.format(Locale.ROOT, "%02d:00–%02d:00", hour.hour(), end);
    return hour.again() ? texts.say("digest.again", words) : words;
  }
}
