package dev.lately.handler;

import dev.lately.listing.Marking;
import dev.lately.listing.Sieve;
import dev.lately.model.Conversation;
import dev.lately.model.Mark;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.SourceState;
import dev.lately.model.View;
import dev.lately.query.Counts;
import dev.lately.query.Excerpt;
import dev.lately.query.Revealed;
import dev.lately.query.SessionQueries;
import dev.lately.query.Sighting;
import dev.lately.query.Snapshot;
import dev.lately.query.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Queries over a list in memory: what the handler needs, nothing of vendors.
final class ListOfSessions implements SessionQueries {
  final List<Session> sessions = new ArrayList<>();
  final List<SourceReport> reports = new ArrayList<>();
  final List<SourceState> states = new ArrayList<>();
  final Map<Instant, Snapshot> remembered = new HashMap<>();
  Transcript transcript = new Transcript.Told(new Conversation(List.of(), true));
  Revealed revealed = new Revealed.Nothing();
  boolean tells = true;
  final List<Searched> searched = new ArrayList<>();
  boolean searchesMessages;
  int asked;
  Runnable onAsking = () -> {};
  Optional<CompletableFuture<List<Session>>> titles = Optional.empty();
  final Map<String, String> containers = new HashMap<>();
  Optional<Instant> next = Optional.empty();
  Optional<RuntimeException> failure = Optional.empty();
  private final InstantSource clock;

  ListOfSessions(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Snapshot ask(View view, Sight sight, ZoneId zone) {
    asked++;
    onAsking.run();
    failure.ifPresent(f -> {
      throw f;
    });
    List<Session> rows =
        sessions.stream()
            .filter(s -> sight.of(s.ref().source()).isPresent())
            .filter(s -> view.sources().isEmpty() || view.sources().contains(s.ref().source()))
            .filter(s ->
                sieve(view, zone, s.ref().source())
                    .at(sight.of(s.ref().source()).orElseThrow())
                    .test(s))
            .flatMap(s -> sight.seen(s).stream())
            .sorted(
                Comparator.comparing(
                    s -> s.times().lastActivity().orElse(Instant.MIN), Comparator.reverseOrder()))
            .toList();
    Snapshot snapshot =
        new Rows(clock.instant(), rows, List.copyOf(reports), marks(view), List.copyOf(searched));
    remembered.put(snapshot.at(), snapshot);
    return snapshot;
  }

  @Override
  public Optional<CompletableFuture<List<Session>>> titled(List<Session> rows, Duration patience) {
    return titles;
  }

  private Sieve sieve(View view, ZoneId zone, SourceName source) {
    Sieve sieve = Sieve.of(view, view.filter().since().start(clock.instant(), zone));
    return view.filter().marks().map(m -> sieve.since(m.of(source))).orElse(sieve);
  }

  /// Of the sources that answered.
  private Map<SourceName, Mark> marks(View view) {
    Map<SourceName, Mark> marks = new HashMap<>();
    for (SourceReport report : reports) {
      List<Session> of = known(List.of(report.source())).toList();
      dev.lately.listing.Rows rows = dev.lately.listing.Rows.NONE.plus(of);
      report
          .asOf()
          .ifPresent(asOf ->
              view.filter()
                  .marks()
                  .map(m -> new Marking(rows, asOf, false).after(m.of(report.source())))
                  .ifPresent(mark -> marks.put(report.source(), mark)));
    }
    return marks;
  }

  @Override
  public Optional<Snapshot> recall(View view, Sight sight, Instant at) {
    return Optional.ofNullable(remembered.get(at));
  }

  @Override
  public Optional<Sighting> session(SessionRef ref) {
    return seek(ref).map(session -> new Sighting(session, clock.instant(), Sighting.State.TOLD));
  }

  @Override
  public Optional<Session> seek(SessionRef ref) {
    return sessions.stream().filter(s -> s.ref().equals(ref)).findFirst();
  }

  @Override
  public Optional<String> container(SourceName source, String id) {
    return Optional.ofNullable(containers.get(id));
  }

  @Override
  public Stream<Session> known(Collection<SourceName> of) {
    return sessions.stream().filter(s -> of.contains(s.ref().source()));
  }

  @Override
  public Transcript transcript(SessionRef ref) {
    return transcript;
  }

  @Override
  public Revealed reveal(SessionRef ref) {
    return revealed;
  }

  @Override
  public boolean searchesMessages(SourceName source) {
    return searchesMessages;
  }

  @Override
  public boolean tells(SourceName source) {
    return tells;
  }

  @Override
  public List<SourceName> sources() {
    return sessions.stream().map(s -> s.ref().source()).distinct().toList();
  }

  @Override
  public List<String> origins(Set<SourceName> permitted) {
    return List.of();
  }

  @Override
  public Optional<Session> newest(Collection<SourceName> of) {
    return sessions.stream()
        .filter(s -> of.contains(s.ref().source()))
        .max(Comparator.comparing(s -> s.times().lastActivity().orElse(Instant.MIN)));
  }

  @Override
  public List<SourceState> states(Collection<SourceName> of) {
    return states.stream().filter(state -> of.contains(state.source())).toList();
  }

  @Override
  public Optional<Instant> nextCall(SourceName source) {
    return next;
  }

  /// Sorted rows.
  private record Rows(
      Instant at,
      List<Session> rows,
      List<SourceReport> reports,
      Map<SourceName, Mark> marks,
      List<Searched> searched)
      implements Snapshot {
    @Override
    public Excerpt excerpt(int from, int size, Recency.Bounds bounds) {
      int end = Math.min(rows.size(), from + size);
      List<Session> cut = from < end ? rows.subList(from, end) : List.of();
      Map<Recency, Integer> counts = new EnumMap<>(Recency.class);
      rows.forEach(r -> counts.merge(bounds.recency(r.times().lastActivity()), 1, Integer::sum));
      return new Excerpt(from, cut, new Counts(counts, Set.of()), reports, 0, rows.size());
    }

    @Override
    public int indexOf(Instant time) {
      return (int)
          rows.stream()
              .filter(r -> r.times().lastActivity().filter(t -> t.isAfter(time)).isPresent())
              .count();
    }

    @Override
    public int indexOfUndated() {
      return (int) rows.stream().filter(r -> r.times().lastActivity().isPresent()).count();
    }
  }
}
