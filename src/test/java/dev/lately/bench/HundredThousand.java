package dev.lately.bench;

import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import dev.lately.query.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// A vendor that lists everything at once, anew at each call, one session a minute; at each call
/// the newest ten have gone on since.
record HundredThousand(SourceName name, int sessions, boolean titled) implements SessionProvider {
  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  static Source source(String name, int sessions) {
    return source(name, sessions, true);
  }

  /// One whose list has no titles.
  static Source untitled(String name, int sessions) {
    return source(name, sessions, false);
  }

  private static Source source(String name, int sessions, boolean titled) {
    SourceName source = new SourceName(name);
    return new Source(
        source,
        new HundredThousand(source, sessions, titled),
        Duration.ofSeconds(60),
        new CallBudget(1000, Duration.ofMinutes(1)),
        name);
  }

  @Override
  public Set<Capability> capabilities() {
    return titled ? Set.of() : Set.of(Capability.OPENING);
  }

  @Override
  public SessionPage list(ListRequest request) {
    long moved = System.nanoTime() & 0xffff;
    List<Session> all =
        IntStream.range(0, sessions)
            .mapToObj(i -> request.held().apply(session(i, i < 10 ? moved : 0)))
            .toList();
    return new SessionPage(all, Optional.empty(), true, OptionalInt.empty(), Optional.empty());
  }

  private Session session(int number, long later) {
    Instant last = NOW.minusSeconds(60L * number).plusMillis(later);
    return new Session(
        new SessionRef(name, "session-" + number),
        Optional.of("How do I do number " + number + "?").filter(_ -> titled),
        Optional.empty(),
        Times.of(Optional.of(last), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  @Override
  public Optional<Session> session(String id) {
    return Optional.empty();
  }

  @Override
  public Conversation conversation(String id) {
    return new Conversation(List.of(), true);
  }

  @Override
  public Map<String, String> containers() {
    return Collections.emptyMap();
  }
}
