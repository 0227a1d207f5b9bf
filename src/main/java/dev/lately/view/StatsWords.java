package dev.lately.view;

import dev.lately.listing.MessageCount;
import dev.lately.listing.Slice;
import dev.lately.listing.Slice.Part;
import dev.lately.model.Range;
import dev.lately.model.SourceName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Words the numbers of statistics.
public record StatsWords(Reader reader) {
  private static final int ORIGIN = 32;

  /// The days, and the sources where they were chosen.
  String heading(StatsStory story) {
    String days = days(story);
    String sources =
        story.view().sources().stream().map(SourceName::value).collect(Collectors.joining(", "));
    return sources.isEmpty()
        ? reader.say("stats.heading.all", days)
        : reader.say("stats.heading.some", days, sources);
  }

  /// `7 days (Sat 14 Nov to Fri 20 Nov)`.
  String days(StatsStory story) {
    ZoneId zone = reader.clock().zone();
    LocalDate first = LocalDate.ofInstant(story.window().start(), zone);
    LocalDate last = LocalDate.ofInstant(story.window().end().minusMillis(1), zone);
    String dates =
        first.equals(last) ? day(first) : reader.say("stats.days", day(first), day(last));
    return reader.say("stats.range." + story.ask().range()) + " (" + dates + ")";
  }

  /// `27 · +42 % · in the 7 days before: 19`.
  String sessions(StatsStory story) {
    String counted = count(story.numbers().sessions(), story.isOpen());
    OptionalInt before = story.numbers().before();
    Range range = story.ask().range();
    String then =
        range == Range.TODAY
            ? reader.say("stats.before.today")
            : reader.say("stats.before.days", range.days());
    if (before.isEmpty()) {
      return counted + " · " + then + ": " + reader.say("digest.unknown");
    }
    String change =
        story.isOpen() || before.getAsInt() == 0
            ? ""
            : " · " + change(story.numbers().sessions(), before.getAsInt());
    return counted + change + " · " + then + ": " + count(before.getAsInt(), false);
  }

  private String change(int now, int before) {
    long percent = Math.round(100.0 * (now - before) / before);
    String sign = percent > 0 ? "+" : percent < 0 ? "−" : "±";
    return reader.say("stats.change", sign, Math.abs(percent));
  }

  /// By vendor, since vendors count differently.
  String messages(StatsStory story) {
    Map<String, MessageCount> sums = story.numbers().messagesBy(reader::vendor);
    if (sums.size() <= 1) {
      return sums.values().stream()
          .map(count -> messages(story, count))
          .findFirst()
          .orElseGet(() -> reader.say(story.isOpen() ? "digest.unknown" : "stats.none"));
    }
    String known =
        sums.entrySet().stream()
            .filter(e -> e.getValue().messages().isPresent())
            .map(e -> e.getKey() + " " + messages(story, e.getValue()))
            .collect(Collectors.joining(" · "));
    String silent =
        sums.entrySet().stream()
            .filter(e -> e.getValue().messages().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return known.isEmpty()
        ? reader.say("digest.unknown")
        : silent.isEmpty() ? known : reader.say("stats.messages.some", known, silent);
  }

  private String messages(StatsStory story, MessageCount count) {
    return count.messages().isEmpty()
        ? reader.say("digest.unknown")
        : count(count.known(), story.isOpen() || count.isOpen());
  }

  /// No vendor says that it knows of none.
  String leads(StatsStory story) {
    int leads = story.numbers().leads();
    return leads == 0 ? reader.say("stats.leads.none") : count(leads, story.isOpen());
  }

  /// Of what a slice is, on one line.
  String part(Part part) {
    DayWords words = new DayWords(reader.clock().texts());
    return switch (part) {
      case Part.Day(LocalDate day) -> day(day);
      case Part.Hour(var hour) -> words.hour(hour);
      case Part.Source(SourceName name) -> name.value();
      case Part.Origin(String origin) ->
          Foreign.fold(origin, ORIGIN).orElseGet(() -> reader.say("stats.origin.unknown"));
      case Part.Unknown() -> reader.say("stats.origin.unknown");
      case Part.Rest(int others) -> reader.say("stats.others", others);
    };
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(reader.say("stats.day"), reader.clock().texts().locale())
        .format(day);
  }

  /// A number, a least where there may be more.
  String count(int number, boolean open) {
    return reader.say(open ? "stats.atLeast" : "count", number);
  }

  /// A slice's number, in short.
  String count(Slice slice, boolean open) {
    return reader.say(open ? "count.open" : "count", slice.sessions());
  }
}
