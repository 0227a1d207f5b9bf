package dev.lately.query;

import dev.lately.listing.Rows;
import dev.lately.model.Session;
import dev.lately.model.SourceState;
import dev.lately.model.Trouble;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What one source listed from one moment on: its first page, and further pages as somebody reads
/// on. All lists that were asked while it was fresh share it, and it lives as long as they do.
///
/// A vendor that pages by number shifts its pages when a session becomes active: one that stood
/// deeper moves to the first page and would never be met. A page that brings known rows tells that
/// this happened; then the beginning is read once more after the end.
final class Generation {
  /// `next` asks for the page after these rows; empty at the end.
  private record Held(
      Rows rows, Optional<ListRequest> next, Optional<Trouble.Curtailed> limit, boolean again) {}

  /// While so many rows are exchanged for newer ones, they take many megabytes twice.
  static final int LARGE = 10_000;

  private final SourceFeed feed;
  private final ListRequest request;
  private final Instant asOf;
  private final long newest;
  private final boolean large;
  private final Set<String> origins = ConcurrentHashMap.newKeySet();
  private volatile Held held;
  private volatile boolean worded;
  private Set<String> seen = new HashSet<>();

  /// Sessions that the vendor did not list yet.
  private final Set<String> beside = new HashSet<>();

  private boolean shifted;
  private Optional<Load<Rows>> load = Optional.empty();

  /// Begins with the first page; what stands as in a former generation is not held twice.
  Generation(SourceFeed feed, Instant asOf, SessionPage first, Optional<Generation> former) {
    this.feed = feed;
    this.request = feed.request();
    this.asOf = asOf;
    List<Session> begun = new ArrayList<>(unseen(first.sessions()));
    begun.addAll(beside());
    Rows rows = Rows.NONE.plus(begun);
    this.held =
        new Held(
            former.map(f -> rows.sharing(f.rows())).orElse(rows),
            first.next().map(request::next),
            first.limit(),
            false);
    this.newest = rows.newest();
    this.large = rows.size() >= LARGE;
    forgetAtTheEnd();
  }

  private List<Session> beside() {
    List<Session> known = unseen(feed.beside());
    known.forEach(session -> beside.add(session.ref().id()));
    return known;
  }

  Instant asOf() {
    return asOf;
  }

  Rows rows() {
    return held.rows();
  }

  /// What it holds, which is still `fresh` or not.
  SourceState.Held held(boolean fresh) {
    return new SourceState.Held(asOf, fresh, rows().size(), more());
  }

  /// Whether its first page alone is large.
  boolean isLarge() {
    return large;
  }

  boolean more() {
    return held.next().isPresent();
  }

  /// That the vendor keeps more than it lists, known at the end.
  Optional<Trouble.Curtailed> limit() {
    return more() ? Optional.empty() : held.limit();
  }

  /// Whether any of its sessions has a title or a preview.
  boolean isWorded() {
    return worded;
  }

  /// The origins of its sessions.
  Set<String> origins() {
    return origins;
  }

  /// The call for the page after the known rows, under way or failed a moment ago.
  synchronized Optional<Load<Rows>> current() {
    return load.filter(l -> l.isCurrent(Duration.ZERO));
  }

  /// The same, or started by this; one for all. None is started when other rows are there by now
  /// than the `known` ones: whoever wants more has to look at them first.
  synchronized Optional<Load<Rows>> next(Rows known) {
    if (current().isEmpty() && !known.equals(rows())) {
      return Optional.empty();
    }
    if (current().isEmpty()) {
      load = held.next().map(asked -> feed.line().start(() -> page(asked)));
    }
    return load;
  }

  private Rows page(ListRequest asked) {
    append(feed.page(asked.holding(rows()::same)));
    return rows();
  }

  /// From now on whoever wants more starts the next call: nobody is to wait for this one, whose
  /// rows are there, and have it counted as their further page.
  private synchronized void append(SessionPage page) {
    List<Session> added = unseen(page.sessions());
    long listed = page.sessions().stream().filter(s -> !beside.remove(s.ref().id())).count();
    shifted |= !page.whole() && added.size() < listed;
    boolean again = held.again() || (page.next().isEmpty() && shifted);
    Rows rows = added.isEmpty() ? held.rows() : held.rows().plus(added);
    held = new Held(rows, next(page), page.limit(), again);
    load = Optional.empty();
    forgetAtTheEnd();
  }

  private Optional<ListRequest> next(SessionPage page) {
    if (held.again()) {
      return page.next().filter(_ -> mayHideMore(page)).map(request::next);
    }
    return page.next().map(request::next).or(() -> Optional.of(request).filter(_ -> shifted));
  }

  /// Whether sessions that became active since the beginning may go on after this page.
  private boolean mayHideMore(SessionPage page) {
    return page.sessions().isEmpty()
        || page.sessions().stream().anyMatch(s -> s.times().lastMillis() > newest);
  }

  private List<Session> unseen(List<Session> sessions) {
    List<Session> unseen = sessions.stream().filter(s -> seen.add(s.ref().id())).toList();
    unseen.forEach(s -> s.facts().origin().ifPresent(origins::add));
    worded |= unseen.stream().anyMatch(s -> s.title().isPresent() || s.preview().isPresent());
    return unseen;
  }

  /// A list of a hundred thousand need not hold its ids twice.
  private void forgetAtTheEnd() {
    if (held.next().isEmpty()) {
      seen = Set.of();
    }
  }
}
