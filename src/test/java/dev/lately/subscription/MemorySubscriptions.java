package dev.lately.subscription;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Subscriptions that end with the test.
public final class MemorySubscriptions implements Subscriptions {
  private final TreeMap<Long, Due> rows = new TreeMap<>();
  private long lastId;

  @Override
  public synchronized Optional<Subscription> add(
      Place place, Founder founder, Terms terms, Instant due) {
    if (at(place).size() >= MOST_IN_A_PLACE) {
      return Optional.empty();
    }
    Subscription made =
        new Subscription(++lastId, place, kept(founder), terms, new State.Active(), 1);
    rows.put(made.id(), new Due(made, due.truncatedTo(MILLIS)));
    return Optional.of(made);
  }

  /// Roles change; those of the day of founding are not kept.
  private static Founder kept(Founder founder) {
    Person person = founder.person();
    return new Founder(
        new Person(person.platform(), person.id(), Set.of()),
        founder.locale(),
        founder.at().truncatedTo(MILLIS));
  }

  @Override
  public synchronized Optional<Subscription> find(long id) {
    return Optional.ofNullable(rows.get(id)).map(Due::subscription);
  }

  @Override
  public synchronized List<Subscription> at(Place place) {
    return those(s ->
        isIn(s, place.platform(), place.space())
            && s.place().channel().equals(place.channel())
            && s.place().topic().equals(place.topic()));
  }

  @Override
  public synchronized List<Subscription> in(PlatformId platform, String space) {
    return those(s -> isIn(s, platform, space));
  }

  private static boolean isIn(Subscription subscription, PlatformId platform, String space) {
    return subscription.place().platform().equals(platform)
        && subscription.place().space().equals(space);
  }

  @Override
  public synchronized boolean change(Subscription changed, Instant due) {
    Optional<Subscription> now = find(changed.id()).filter(s -> s.version() == changed.version());
    now.ifPresent(before -> put(before, changed, due.truncatedTo(MILLIS)));
    return now.isPresent();
  }

  private void put(Subscription before, Subscription changed, Instant due) {
    Subscription next =
        new Subscription(
            before.id(),
            changed.place(),
            before.founder(),
            changed.terms(),
            kept(changed.state()),
            before.version() + 1);
    rows.put(next.id(), new Due(next, due));
  }

  private static State kept(State state) {
    return switch (state) {
      case State.Active active -> active;
      case State.Paused(Instant since) -> new State.Paused(since.truncatedTo(MILLIS));
      case State.Hindered(Instant since, var why) ->
          new State.Hindered(since.truncatedTo(MILLIS), why);
    };
  }

  @Override
  public synchronized boolean remove(long id) {
    return rows.remove(id) != null;
  }

  @Override
  public synchronized List<Due> dueBy(Instant now, int most) {
    return rows.values().stream()
        .filter(row -> row.subscription().isActive() && !row.due().isAfter(now))
        .sorted(Comparator.comparing(Due::due))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Subscription> hindered() {
    return those(s -> s.state() instanceof State.Hindered);
  }

  @Override
  public synchronized List<Subscription> after(long id, int most) {
    return all().filter(s -> s.id() > id).limit(most).toList();
  }

  @Override
  public synchronized Optional<Instant> next(long id) {
    return Optional.ofNullable(rows.get(id)).map(Due::due);
  }

  @Override
  public synchronized void moved(PlatformId platform, String from, String to) {
    in(platform, from).forEach(s -> put(s, s.withPlace(moved(s.place(), to)), dueOf(s.id())));
  }

  private static Place moved(Place place, String to) {
    String channel = place.channel().equals(place.space()) ? to : place.channel();
    return new Place(place.platform(), to, channel, place.topic(), place.kind());
  }

  private Instant dueOf(long id) {
    return next(id).orElseThrow();
  }

  /// Moves the next digest of one that was due by then; false when there is no such subscription.
  synchronized boolean planned(long id, Instant by, Instant next) {
    rows.computeIfPresent(
        id,
        (_, row) ->
            row.due().isAfter(by) ? row : new Due(row.subscription(), next.truncatedTo(MILLIS)));
    return rows.containsKey(id);
  }

  private List<Subscription> those(Predicate<Subscription> wanted) {
    return all().filter(wanted).toList();
  }

  private Stream<Subscription> all() {
    return rows.values().stream().map(Due::subscription);
  }
}
