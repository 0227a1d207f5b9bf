package dev.lately.digest;

import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.SourceState;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.query.Counts;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Sighting;
import dev.lately.query.Snapshot;
import dev.lately.query.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Sources whose answers a test writes, one for each time that they are asked; the last one stays.
final class FakeQueries implements SessionQueries {
  final List<View> asked = new ArrayList<>();
  private final List<Excerpt> answers = new ArrayList<>();

  FakeQueries answer(List<Session> rows, SourceReport... reports) {
    answers.add(
        new Excerpt(0, rows, new Counts(Map.of(), Set.of()), List.of(reports), 0, rows.size()));
    return this;
  }

  static Session session(SourceName source, String id, String last) {
    return session(source, id, last, Facts.UNKNOWN);
  }

  static Session session(SourceName source, String id, String last, int messages) {
    return new Session(
        new SessionRef(source, id),
        Optional.of("Title of " + id),
        Optional.empty(),
        Times.of(Optional.of(Instant.parse(last)), Optional.empty(), false),
        new Facts(messages, Optional.empty(), Optional.empty(), false, Optional.empty()),
        Optional.empty());
  }

  static SourceReport whole(SourceName source, String asOf) {
    Optional<Instant> time = Optional.of(Instant.parse(asOf));
    return new SourceReport(source, time, false, false, Optional.empty(), Optional.empty());
  }

  static SourceReport out(SourceName source, Trouble why) {
    return new SourceReport(
        source, Optional.empty(), false, false, Optional.of(why), Optional.empty());
  }

  @Override
  public Snapshot ask(View view, Sight sight, ZoneId zone) {
    asked.add(view);
    Excerpt answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    return new Snapshot() {
      @Override
      public Instant at() {
        return Instant.parse("2026-11-03T08:00:00Z");
      }

      @Override
      public Excerpt excerpt(int from, int size, Recency.Bounds bounds) {
        return answer;
      }

      @Override
      public int indexOf(Instant time) {
        return 0;
      }

      @Override
      public int indexOfUndated() {
        return 0;
      }
    };
  }

  /// Titles come for those that have none.
  @Override
  public Optional<CompletableFuture<List<Session>>> titled(List<Session> rows, Duration patience) {
    return rows.stream().allMatch(row -> row.title().isPresent())
        ? Optional.empty()
        : Optional.of(
            CompletableFuture.completedFuture(rows.stream().map(FakeQueries::titled).toList()));
  }

  private static Session titled(Session row) {
    Optional<String> title = Optional.of("Asked: " + row.ref().id());
    return new Session(
        row.ref(), title, row.preview(), row.times(), row.facts(), row.participant());
  }

  @Override
  public Optional<Snapshot> recall(View view, Sight sight, Instant at) {
    return Optional.empty();
  }

  @Override
  public Optional<Sighting> session(SessionRef ref) {
    return Optional.empty();
  }

  @Override
  public Optional<Session> seek(SessionRef ref) {
    return Optional.empty();
  }

  @Override
  public Optional<String> container(SourceName source, String id) {
    return Optional.empty();
  }

  @Override
  public Stream<Session> known(Collection<SourceName> of) {
    return Stream.empty();
  }

  @Override
  public Transcript transcript(SessionRef ref) {
    return new Transcript.Told(new Conversation(List.of(), true));
  }

  @Override
  public boolean tells(SourceName source) {
    return true;
  }

  @Override
  public List<SourceName> sources() {
    return List.of();
  }

  @Override
  public List<String> origins(Set<SourceName> permitted) {
    return List.of();
  }

  @Override
  public Optional<Session> newest(Collection<SourceName> of) {
    return Optional.empty();
  }

  @Override
  public List<SourceState> states(Collection<SourceName> of) {
    return List.of();
  }

  @Override
  public Optional<Instant> nextCall(SourceName source) {
    return Optional.empty();
  }
}
