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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The numbers of some days, each session by its last activity.
///
/// `comparison` is with the days before, where any source told all of both. `messages` stand by
/// source, since vendors count differently. `leads` are those that vendors tell of.
public record Statistics(
    int sessions,
    Optional<Comparison> comparison,
    Map<SourceName, MessageCount> messages,
    int leads,
    DayHours hours,
    List<Slice> slices) {
  public Statistics {
    messages = Map.copyOf(messages);
    slices = List.copyOf(slices);
  }

  /// The sessions of some sources beside theirs of the days before; the sources `without` which
  /// this is told did not tell all of both.
  public record Comparison(int sessions, int before, List<SourceName> without) {
    public Comparison {
      without = List.copyOf(without);
    }
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
        Optional.empty(),
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

  public Statistics compared(Optional<Comparison> other) {
    return new Statistics(sessions, other, messages, leads, hours, slices);
  }

  /// The messages of sources that count alike, such as those of one vendor, each under their name.
  public <K extends Comparable<K>> Map<K, MessageCount> messagesBy(Function<SourceName, K> name) {
    Map<K, MessageCount> sums = new TreeMap<>();
    messages.forEach((source, count) -> sums.merge(name.apply(source), count, MessageCount::plus));
    return sums;
  }

  /// At most so many slices, from the first on; the others together are the last but the one of
  /// what is not told, which is none of them.
  public List<Slice> first(int most) {
    if (slices.size() <= most) {
      return slices;
    }
    List<Slice> told = slices.stream().filter(slice -> !slice.isUnknown()).toList();
    List<Slice> unknown = slices.stream().filter(Slice::isUnknown).toList();
    int named = most - 1 - unknown.size();
    List<Slice> first = new ArrayList<>(told.subList(0, named));
    first.add(rest(told.subList(named, told.size())));
    first.addAll(unknown);
    return first;
  }

  private static Slice rest(List<Slice> others) {
    int sessions = others.stream().mapToInt(Slice::sessions).sum();
    return new Slice(new Part.Rest(others.size()), sessions);
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
