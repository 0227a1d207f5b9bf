package dev.lately.view;

import dev.lately.listing.MessageCount;
import dev.lately.listing.Slice;
import dev.lately.listing.Slice.Part;
import dev.lately.listing.Statistics;
import dev.lately.model.Range;
import dev.lately.model.SourceName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Words the numbers of statistics.
public record StatsWords(Reader reader) {
  private static final int ORIGIN = 32;

  /// So many sources that are left out are named; more are counted.
  private static final int NAMED = 3;

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
    return reader.say("stats.range." + story.ask().range()) + " (" + days(first, last) + ")";
  }

  /// `27 · +42 % · in the 7 days before: 19`; of some sources alone, `27 · without docs-guru: 9 ·
  /// +50 % · in the 7 days before: 6`.
  String sessions(StatsStory story) {
    String counted = count(story.numbers().sessions(), story.isOpen());
    String then = before(story.ask().range());
    return story
        .numbers()
        .comparison()
        .map(c ->
            counted
                + of(c)
                + change(c.sessions(), c.before())
                + " · "
                + reader.say("colon", then, count(c.before(), false)))
        .orElseGet(() -> counted + " · " + reader.say("colon", then, reader.say("digest.unknown")));
  }

  private String before(Range range) {
    return range == Range.TODAY
        ? reader.say("stats.before.today")
        : reader.say("stats.before.days", range.days());
  }

  /// Nothing where it is of all sources.
  private String of(Statistics.Comparison comparison) {
    List<SourceName> without = comparison.without();
    String names = without.stream().map(SourceName::value).collect(Collectors.joining(", "));
    String who =
        without.size() > NAMED
            ? reader.say("stats.without.many", without.size())
            : reader.say("stats.without", names);
    return without.isEmpty()
        ? ""
        : " · " + reader.say("colon", who, count(comparison.sessions(), false));
  }

  /// Nothing where it has no measure.
  private String change(int now, int before) {
    if (before == 0) {
      return "";
    }
    long percent = Math.round(100.0 * (now - before) / before);
    String sign = percent > 0 ? "+" : percent < 0 ? "−" : "±";
    return " · " + reader.say("stats.change", sign, Math.abs(percent));
  }

  /// By vendor, since vendors count differently.
  String messages(StatsStory story) {
    Map<String, MessageCount> sums = story.numbers().messagesBy(reader::vendor);
    if (sums.size() <= 1) {
      return sums.values().stream()
          .map(count -> messages(story.isOpen(), count))
          .findFirst()
          .orElseGet(() -> reader.say(story.isOpen() ? "digest.unknown" : "stats.none"));
    }
    String known =
        sums.entrySet().stream()
            .filter(e -> e.getValue().messages().isPresent())
            .map(e -> e.getKey() + " " + messages(isOpen(story, e.getKey()), e.getValue()))
            .collect(Collectors.joining(" · "));
    List<String> silent =
        sums.entrySet().stream()
            .filter(e -> e.getValue().messages().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    return known.isEmpty()
        ? reader.say("digest.unknown")
        : silent.isEmpty()
            ? known
            : reader.say("stats.messages.some", known, silent.size(), silent.getFirst());
  }

  private boolean isOpen(StatsStory story, String vendor) {
    return story.isOpen(source -> reader.vendor(source).equals(vendor));
  }

  private String messages(boolean open, MessageCount count) {
    return count.messages().isEmpty()
        ? reader.say("digest.unknown")
        : count(count.known(), open || count.isOpen());
  }

  /// No vendor says that it knows of none.
  String leads(StatsStory story) {
    int leads = story.numbers().leads();
    return leads == 0
        ? reader.say("stats.leads.none")
        : count(leads, story.isOpen(story.leading()::contains));
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

  /// `Sat 14 Nov to Fri 20 Nov`.
  String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : reader.say("stats.days", day(first), day(last));
  }

  private String day(LocalDate day) {
    return reader.clock().texts().date("stats.day", day);
  }

  /// A number, a least where there may be more.
  String count(int number, boolean open) {
    return reader.say(open ? "stats.atLeast" : "count", number);
  }

  /// A slice's number, in short.
  String count(StatsStory story, Slice slice) {
    return brief(slice.sessions(), story.isOpen(slice));
  }

  String brief(int number, boolean open) {
    return reader.say(open ? "count.open" : "count", number);
  }
}
