package dev.lately.view;

import dev.lately.listing.Slice;
import dev.lately.listing.Slice.Part;
import dev.lately.model.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A chart of statistics in words, for whoever does not see it: whole, in less than the 1,024
/// characters that Discord takes, in any language.
///
/// `names` is how many names it shows.
record StatsAlt(Reader reader, int names) {
  /// More days are told by the week.
  private static final int DAYS = 31;

  private static final int WEEK = 7;

  String of(StatsStory story, String title) {
    List<Slice> slices = story.numbers().slices();
    if (story.numbers().sessions() == 0) {
      return reader.say("colon", title, nothing(story));
    }
    return story.ask().by() == Split.DAY && slices.size() > DAYS
        ? reader.say("stats.chart.weeks", title, weeks(story))
        : reader.say("colon", title, parts(story)) + ".";
  }

  /// Where no source answered there may be sessions.
  String nothing(StatsStory story) {
    return reader.say(story.isKnown() ? "chart.none" : "digest.unknown");
  }

  private String parts(StatsStory story) {
    StatsWords words = new StatsWords(reader);
    boolean isTime = story.ask().by() == Split.DAY || story.ask().by() == Split.HOUR;
    return (isTime ? story.numbers().slices() : story.numbers().first(names))
        .stream()
            .filter(slice -> slice.sessions() > 0)
            .map(slice -> words.part(slice.part()) + " " + words.count(story, slice))
            .collect(Collectors.joining(", "));
  }

  /// The last ends with the last day, so the first may be shorter.
  private String weeks(StatsStory story) {
    List<Slice> days = story.numbers().slices();
    List<String> weeks = new ArrayList<>();
    for (int end = days.size(); end > 0; end -= WEEK) {
      week(story, days.subList(Math.max(0, end - WEEK), end), weeks);
    }
    return String.join(", ", weeks.reversed());
  }

  private void week(StatsStory story, List<Slice> days, List<String> weeks) {
    StatsWords words = new StatsWords(reader);
    int sessions = days.stream().mapToInt(Slice::sessions).sum();
    if (sessions > 0
        && days.getFirst().part() instanceof Part.Day(LocalDate first)
        && days.getLast().part() instanceof Part.Day(LocalDate last)) {
      weeks.add(words.days(first, last) + " " + words.brief(sessions, story.isOpen()));
    }
  }
}
