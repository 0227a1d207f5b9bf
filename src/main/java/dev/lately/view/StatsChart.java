package dev.lately.view;

import dev.lately.listing.Slice;
import dev.lately.listing.Slice.Part;
import dev.lately.model.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Draws what statistics are split by: times as columns, names as lying bars.
public record StatsChart(Reader reader) {
  /// So many names; the others are one bar.
  private static final int NAMES = 12;

  /// So many letters of a name.
  private static final int NAME = 24;

  private static final int BEGINNING = 13;
  private static final int END = 10;

  /// The drawing, and in words all that it shows.
  public Picture of(StatsStory story) {
    Split by = story.ask().by();
    StatsWords words = new StatsWords(reader);
    String title = reader.say("stats.chart." + by, words.days(story));
    return new Picture(
        "sessions-by-" + by.word() + ".png",
        new StatsAlt(reader, NAMES).of(story, title),
        png(story, title, words));
  }

  private byte[] png(StatsStory story, String title, StatsWords words) {
    List<Slice> slices = story.numbers().slices();
    return switch (story.ask().by()) {
      case DAY -> new Bars(title, nothing(story), bars(slices, this::day)).columns();
      case HOUR -> new Bars(title, nothing(story), bars(slices, StatsChart::hour)).columns();
      case SOURCE, ORIGIN -> new Bars(title, nothing(story), named(story, words)).lying();
    };
  }

  private String nothing(StatsStory story) {
    return new StatsAlt(reader, NAMES).nothing(story);
  }

  private static List<Bars.Bar> bars(List<Slice> slices, Function<Part, String> label) {
    return slices.stream().map(s -> new Bars.Bar(label.apply(s.part()), s.sessions())).toList();
  }

  /// Names that are cut alike stay two bars; there is always one.
  private static List<Bars.Bar> named(StatsStory story, StatsWords words) {
    Set<String> taken = new HashSet<>();
    List<Bars.Bar> named = new ArrayList<>();
    for (Slice slice : story.numbers().first(NAMES)) {
      String label = cut(words.part(slice.part()));
      while (!taken.add(label)) {
        label += "′";
      }
      named.add(new Bars.Bar(label, slice.sessions()));
    }
    return named.isEmpty() ? List.of(new Bars.Bar(words.part(new Part.Unknown()), 0)) : named;
  }

  /// In its middle: names often differ at their ends.
  private static String cut(String name) {
    int[] letters = name.codePoints().toArray();
    return letters.length <= NAME
        ? name
        : new String(letters, 0, BEGINNING) + "…" + new String(letters, letters.length - END, END);
  }

  private String day(Part part) {
    return part instanceof Part.Day(LocalDate date)
        ? reader.clock().texts().date("stats.chart.day", date)
        : "";
  }

  private static String hour(Part part) {
    return part instanceof Part.Hour(var hour) ? DayChart.label(hour) : "";
  }
}
