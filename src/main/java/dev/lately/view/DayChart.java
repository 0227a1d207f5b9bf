package dev.lately.view;

import dev.lately.listing.DayHours;
import java.util.List;
import java.util.stream.Collectors;

/// Draws the sessions of each hour as columns.
public record DayChart(Reader reader) {
  /// The columns, and in words the hours that have any.
  public Picture of(DayHours hours, DigestStory.Days days) {
    String title = reader.say("chart.title", new DayWords(reader.clock().texts()).days(days));
    List<Bars.Bar> bars =
        hours.hours().stream().map(h -> new Bars.Bar(label(h), h.sessions())).toList();
    byte[] png = new Bars(title, reader.say("chart.none"), bars).columns();
    return new Picture(
        "sessions-by-hour.png", reader.say("colon", title, words(hours.hours())), png);
  }

  private String words(List<DayHours.Hour> hours) {
    DayWords words = new DayWords(reader.clock().texts());
    String some =
        hours.stream()
            .filter(hour -> hour.sessions() > 0)
            .map(hour -> words.hour(hour) + " " + reader.say("count", hour.sessions()))
            .collect(Collectors.joining(", "));
    boolean all = hours.stream().allMatch(hour -> hour.sessions() > 0);
    return some.isEmpty()
        ? reader.say("chart.none")
        : reader.say(all ? "chart.all" : "chart.rest", some);
  }

  static String label(DayHours.Hour hour) {
    return hour.hour() + (hour.again() ? "*" : "");
  }
}
