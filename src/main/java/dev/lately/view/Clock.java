package dev.lately.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// How times and spans of time are worded for one reader.
public record Clock(Instant now, ZoneId zone, Texts texts) {
  /// In hours.
  private static final long DAYS_FROM = 48;

  private static final Duration MONTH = Duration.ofDays(30);

  /// How long ago; a date when that is more than thirty days.
  public Span ago(Instant time) {
    return new Span.Moment(time, Span.Style.RELATIVE, agoWords(time));
  }

  /// The hour and minute; with the date when it is not today, in the reader's zone.
  public String at(Instant time) {
    boolean today = time.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return today ? hour(time) : date(time);
  }

  /// A day with its weekday, such as `Tuesday 10 November`.
  public String day(LocalDate day) {
    return new DayWords(texts).day(day);
  }

  /// The date, the hour and minute.
  public Span dateTime(Instant time) {
    return new Span.Moment(time, Span.Style.DATE_TIME, date(time));
  }

  /// A span of time in its largest unit: `2.5 s`, `40 s`, `2 min`, `3 h`, `2 days`.
  public String span(Duration span) {
    long seconds = Math.max(1, span.plusMillis(999).toSeconds());
    if (seconds < 10 && span.toMillisPart() >= 100 && span.toSeconds() > 0) {
      return texts.say("span.seconds", Math.round(span.toMillis() / 100.0) / 10.0);
    }
    return seconds < 100
        ? texts.say("span.seconds", seconds)
        : seconds < 5_400
            ? texts.say("span.minutes", (seconds + 59) / 60)
            : seconds < DAYS_FROM * 3_600
                ? texts.say("span.hours", (seconds + 1_800) / 3_600)
                : texts.say("span.days", seconds / 86_400);
  }

  /// How long it is until then, in whole seconds; one second when it is already past.
  public String until(Instant time) {
    return later(Duration.ofSeconds(Duration.between(now, time).plusMillis(999).toSeconds()));
  }

  /// A span as it is worded after “in” and “ago”, which in some languages is another case.
  private String later(Duration span) {
    return span.toHours() < DAYS_FROM ? span(span) : texts.say("span.days.in", span.toDays());
  }

  private String agoWords(Instant time) {
    Duration age = Duration.between(time, now);
    return age.toSeconds() < 60
        ? texts.say("ago.now")
        : age.compareTo(MONTH) > 0 ? date(time) : texts.say("ago", past(age));
  }

  /// In days from the first, as chats tell it.
  private String past(Duration age) {
    return age.toDays() > 0 ? texts.say("span.days.in", age.toDays()) : span(age);
  }

  private String hour(Instant time) {
    return DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(time.atZone(zone));
  }

  private String date(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(texts.locale())
        .format(time.atZone(zone));
  }
}
