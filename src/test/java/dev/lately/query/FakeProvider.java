package dev.lately.query;

import dev.lately.listing.Rows;
import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderException;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A vendor in memory that pages by number as Gurubase does, or lists everything at once; it can be
/// told to fail, to hang and to leave holes in its pages.
final class FakeProvider implements SessionProvider {
  final SourceName name;
  final List<String> calls = new CopyOnWriteArrayList<>();
  volatile int pageSize = Integer.MAX_VALUE;
  volatile boolean whole;

  /// What its containers are called; where there are any, it tells.
  volatile Map<String, String> containers = Map.of();

  /// Whether its source holds all that its key reads.
  volatile boolean alone;

  /// What its sessions began with; where it is set, its list has no titles.
  volatile Optional<Map<String, String>> openings = Optional.empty();

  volatile Predicate<Session> shown = _ -> true;

  /// Which of its sessions hold words; where it is set, the vendor searches itself.
  volatile Optional<BiPredicate<Session, String>> holding = Optional.empty();

  /// What was said in them; where it is not set, nothing.
  volatile Optional<Function<String, Conversation>> conversations = Optional.empty();

  /// Whether it searches in what was said; else in titles.
  volatile boolean fullText = true;

  volatile Optional<Trouble> failing = Optional.empty();
  private final AtomicInteger answering = new AtomicInteger();
  private volatile CountDownLatch open = new CountDownLatch(0);
  private final List<Session> sessions = new ArrayList<>();

  FakeProvider(String name) {
    this.name = new SourceName(name);
  }

  synchronized FakeProvider add(String id, Instant last) {
    return add(session(id, last));
  }

  /// Adds it, or puts it in place of the one with its id.
  synchronized FakeProvider add(Session session) {
    sessions.removeIf(s -> s.ref().equals(session.ref()));
    sessions.add(session);
    sessions.sort(Rows::compare);
    return this;
  }

  /// Adds so many that nobody need look at one by one.
  synchronized FakeProvider fill(int count, Instant newest) {
    IntStream.range(0, count).forEach(i -> sessions.add(session("many-" + i, newest)));
    sessions.sort(Rows::compare);
    return this;
  }

  synchronized List<Session> sessions() {
    return List.copyOf(sessions);
  }

  private Session session(String id, Instant last) {
    return new Session(
        new SessionRef(name, id),
        openings.isPresent() ? Optional.empty() : Optional.of("Title of " + id),
        Optional.empty(),
        Times.of(Optional.of(last), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  /// From now on calls hang until [#release].
  FakeProvider hang() {
    open = open.getCount() == 0 ? new CountDownLatch(1) : open;
    return this;
  }

  void release() {
    open.countDown();
  }

  FakeProvider fail(Trouble trouble) {
    failing = Optional.of(trouble);
    return this;
  }

  void recover() {
    failing = Optional.empty();
  }

  @Override
  public Set<Capability> capabilities() {
    if (!containers.isEmpty()) {
      return Set.of(Capability.CONTAINERS);
    }
    if (openings.isPresent()) {
      return Set.of(Capability.GET, Capability.MESSAGES, Capability.OPENING);
    }
    if (holding.isPresent()) {
      Capability searched = fullText ? Capability.FULL_TEXT : Capability.GET;
      return Set.of(Capability.MESSAGES, Capability.PAGING, Capability.SEARCH, searched);
    }
    return alone
        ? Set.of(Capability.GET, Capability.SEEK, Capability.MESSAGES, Capability.PAGING)
        : Set.of(Capability.GET, Capability.MESSAGES, Capability.PAGING);
  }

  @Override
  public SessionPage list(ListRequest request) {
    String asked = request.text().map(words -> "search " + words + " ").orElse("list ");
    answer(asked + request.cursor().orElse("0"));
    List<Session> all = sessions().stream().filter(s -> isAsked(s, request.text())).toList();
    int page = Integer.parseInt(request.cursor().orElse("0"));
    int from = (int) Math.min((long) page * pageSize, all.size());
    int to = (int) Math.min((long) from + pageSize, all.size());
    return new SessionPage(
        all.subList(whole ? 0 : from, to).stream().filter(shown).map(request.held()).toList(),
        to < all.size() ? Optional.of(Integer.toString(page + 1)) : Optional.empty(),
        whole,
        OptionalInt.empty(),
        Optional.empty());
  }

  private boolean isAsked(Session session, Optional<String> words) {
    return words.isEmpty() || holding.orElseThrow().test(session, words.get());
  }

  @Override
  public Optional<Session> session(String id) {
    answer("session " + id);
    return sessions().stream().filter(shown).filter(s -> s.ref().id().equals(id)).findFirst();
  }

  @Override
  public Conversation conversation(String id) {
    answer("conversation " + id);
    return conversations.map(said -> said.apply(id)).orElse(new Conversation(List.of(), true));
  }

  @Override
  public Optional<String> opening(String id) {
    answer("opening " + id);
    return Optional.ofNullable(openings.orElseThrow().get(id));
  }

  @Override
  public Optional<Participant> unmasked(String id) {
    answer("unmasked " + id);
    return Optional.of(new Participant(Map.of("E-mail", id + "@example.org")));
  }

  @Override
  public Map<String, String> containers() {
    answer("containers");
    return containers;
  }

  /// Whether a call hangs.
  boolean isAnswering() {
    return answering.get() > 0;
  }

  private void answer(String call) {
    calls.add(call);
    answering.incrementAndGet();
    try {
      open.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    } finally {
      answering.decrementAndGet();
    }
    failing.ifPresent(trouble -> {
      throw new ProviderException(trouble);
    });
  }
}
