package dev.lately.listing;

import dev.lately.listing.Slice.Part;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.Split;
import dev.lately.model.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The numbers of some days, each session by its last activity.
///
/// `before` is how many sessions there were in the days before, where all of those are known.
/// `messages` stand by source, since vendors count differently. `leads` are those that vendors tell
/// of.
public record Statistics(
    int sessions,
    OptionalInt before,
    Map<SourceName, MessageCount> messages,
    int leads,
    DayHours hours,
    List<Slice> slices) {
  public Statistics {
    messages = Map.copyOf(messages);
    slices = List.copyOf(slices);
  }

  /// What is counted: the days of a zone, split, of the sources that told.
  public record Frame(Window window, ZoneId zone, Split by, List<SourceName> sources) {
    public Frame {
      sources = List.copyOf(sources);
    }
  }

  /// The numbers of those of the sessions that the window holds.
  public static Statistics of(Collection<Session> all, Frame frame) {
    Window window = frame.window();
    List<Session> held =
        all.stream()
            .filter(s -> s.times().lastActivity().filter(window::holds).isPresent())
            .sorted(Rows::compare)
            .toList();
    List<Instant> times = held.stream().flatMap(s -> s.times().lastActivity().stream()).toList();
    DayHours hours = DayHours.of(times, window, frame.zone());
    return new Statistics(
        held.size(),
        OptionalInt.empty(),
        messages(held),
        (int) held.stream().filter(s -> DayFigures.isNewLead(s, window)).count(),
        hours,
        switch (frame.by()) {
          case DAY -> Slices.days(times, window, frame.zone());
          case HOUR -> Slices.hours(hours);
          case SOURCE -> Slices.sources(held, frame.sources());
          case ORIGIN -> Slices.origins(held);
        });
  }

  private static Map<SourceName, MessageCount> messages(List<Session> held) {
    return held.stream()
        .collect(
            Collectors.groupingBy(
                s -> s.ref().source(),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), MessageCount::of)));
  }

  public Statistics comparedWith(OptionalInt other) {
    return new Statistics(sessions, other, messages, leads, hours, slices);
  }

  /// The messages of sources that count alike, such as those of one vendor, each under their name.
  public <K extends Comparable<K>> Map<K, MessageCount> messagesBy(Function<SourceName, K> name) {
    Map<K, MessageCount> sums = new TreeMap<>();
    messages.forEach((source, count) -> sums.merge(name.apply(source), count, MessageCount::plus));
    return sums;
  }

  /// At most so many slices, from the first on; the others together are the last.
  public List<Slice> first(int most) {
    if (slices.size() <= most) {
      return slices;
    }
    List<Slice> first = new ArrayList<>(slices.subList(0, most - 1));
    List<Slice> others = slices.subList(most - 1, slices.size());
    int rest = others.stream().mapToInt(Slice::sessions).sum();
    first.add(new Slice(new Part.Rest(others.size()), rest));
    return first;
  }

  /// At most so many slices that have any session, those with most first, the earlier of equals.
  public List<Slice> strongest(int most) {
    return slices.stream()
        .filter(slice -> slice.sessions() > 0)
        .sorted(Comparator.comparingInt(Slice::sessions).reversed())
        .limit(most)
        .toList();
  }
}
