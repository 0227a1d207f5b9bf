package dev.lately.view;

import dev.lately.listing.DayHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
    return DateTimeFormatter.ofPattern(texts.say("digest.day"), texts.locale()).format(day);
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
