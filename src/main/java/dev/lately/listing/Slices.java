package dev.lately.listing;

import dev.lately.listing.Slice.Part;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sessions split by day, hour, source or origin.
final class Slices {
  private Slices() {}

  /// Every day that the window has, in order.
  static List<Slice> days(List<Instant> times, Window window, ZoneId zone) {
    Map<LocalDate, Integer> counts = new TreeMap<>();
    LocalDate end = LocalDate.ofInstant(window.end().minusMillis(1), zone).plusDays(1);
    LocalDate.ofInstant(window.start(), zone).datesUntil(end).forEach(day -> counts.put(day, 0));
    times.forEach(time -> counts.merge(LocalDate.ofInstant(time, zone), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> new Slice(new Part.Day(e.getKey()), e.getValue()))
        .toList();
  }

  static List<Slice> hours(DayHours hours) {
    return hours.hours().stream()
        .map(hour -> new Slice(new Part.Hour(hour), hour.sessions()))
        .toList();
  }

  /// Each of the sources, those with most sessions first.
  static List<Slice> sources(List<Session> sessions, Collection<SourceName> sources) {
    Map<SourceName, Integer> counts = new TreeMap<>();
    sources.forEach(source -> counts.put(source, 0));
    sessions.forEach(session -> counts.merge(session.ref().source(), 1, Integer::sum));
    return mostFirst(
        counts.entrySet().stream()
            .map(e -> new Slice(new Part.Source(e.getKey()), e.getValue()))
            .toList());
  }

  /// Without regard to case, in the words of the newest session; those that name none last.
  static List<Slice> origins(List<Session> newestFirst) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    int silent = 0;
    for (Session session : newestFirst) {
      String origin = session.facts().origin().orElse("").strip();
      String key = origin.toLowerCase(Locale.ROOT);
      words.putIfAbsent(key, origin);
      counts.merge(key, 1, Integer::sum);
      silent += key.isEmpty() ? 1 : 0;
    }
    counts.remove("");
    List<Slice> slices =
        new ArrayList<>(
            mostFirst(
                counts.entrySet().stream()
                    .map(e ->
                        new Slice(
                            new Part.Origin(words.getOrDefault(e.getKey(), e.getKey())),
                            e.getValue()))
                    .toList()));
    if (silent > 0) {
      slices.add(new Slice(new Part.Unknown(), silent));
    }
    return slices;
  }

  private static List<Slice> mostFirst(List<Slice> slices) {
    return slices.stream().sorted(Comparator.comparingInt(Slice::sessions).reversed()).toList();
  }
}
