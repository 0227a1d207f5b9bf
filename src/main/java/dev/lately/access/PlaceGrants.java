package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Grants by guild and chat, closed by default: nobody is answered where neither the configuration
/// lists it nor a code linked it.
///
/// What is kept in the database is asked each time, so that it holds at once in every process.
/// While it does not answer, places that a code linked are not known, and nothing is shown to
/// everybody.
public final class PlaceGrants implements Grants {
  /// Where the operator sits, and nobody else gets in.
  private static final Set<PlatformId> OWN =
      Set.of(new PlatformId("terminal"), new PlatformId("playground"));

  private record Space(PlatformId platform, String id) {}

  private final Set<SourceName> all;
  private final Charter none;
  private final Map<Space, Charter> grants = new ConcurrentHashMap<>();
  private final Map<Space, String> before = new ConcurrentHashMap<>();
  private final Map<Space, String> after = new ConcurrentHashMap<>();
  private final KeptRights kept;

  /// Where nothing is decided but by the configuration.
  public PlaceGrants(List<SourceName> all, List<SpaceGrants> spaces) {
    this(all, spaces, KeptRights.NONE);
  }

  public PlaceGrants(List<SourceName> all, List<SpaceGrants> spaces, KeptRights kept) {
    this.all = Set.copyOf(all);
    this.none = new Charter(this.all, List.of());
    this.kept = kept;
    spaces.forEach(
        s -> grants.put(new Space(s.platform(), s.space()), new Charter(this.all, s.grants())));
  }

  /// A space goes on under another id: whichever of the two is listed counts for both, until the
  /// process ends. Whether only the one before is listed.
  public boolean moved(PlatformId platform, String from, String to) {
    Space old = new Space(platform, from);
    Space now = new Space(platform, to);
    before.put(now, from);
    after.put(old, to);
    Optional.ofNullable(grants.get(now)).ifPresent(listed -> grants.putIfAbsent(old, listed));
    return Optional.ofNullable(grants.get(old))
        .filter(listed -> grants.putIfAbsent(now, listed) == null)
        .isPresent();
  }

  /// The same place under the id that it had before; empty where it had none.
  public Optional<Place> formerly(Place place) {
    return Optional.ofNullable(before.get(new Space(place.platform(), place.space())))
        .map(old -> under(old, place));
  }

  private static Place under(String space, Place place) {
    return new Place(
        place.platform(),
        space,
        place.channel().equals(place.space()) ? space : place.channel(),
        place.topic(),
        place.kind());
  }

  @Override
  public Optional<Rights> rights(Person person, Place place) {
    return OWN.contains(place.platform())
        ? Optional.of(Rights.alone(Sight.of(all, Level.CONTACT)))
        : decision(place).map(decision -> decision.of(person, place));
  }

  /// The most that may be bound in a place: what the operator grants to everybody there.
  public Sight ceiling(Place place) {
    return decision(place).map(decision -> decision.ceiling(place)).orElse(Sight.NOTHING);
  }

  /// Whether the configuration itself names the guild or chat.
  public boolean isListed(Place place) {
    return grants.containsKey(new Space(place.platform(), place.space()));
  }

  /// The places of a guild or chat that the operator binds.
  public List<Place> places(Place home) {
    return decision(home).stream()
        .flatMap(decision -> decision.charter().grants().stream())
        .flatMap(grant -> grant.audience().place(home).stream())
        .filter(place -> !home.isPrivate())
        .distinct()
        .toList();
  }

  /// What everybody in a place would see, had no administrator decided otherwise.
  public Sight configured(Place place) {
    return decision(place).map(decision -> decision.configured(place)).orElse(Sight.NOTHING);
  }

  private Optional<Decision> decision(Place place) {
    Space space = new Space(place.platform(), place.space());
    Optional<Charter> configured = Optional.ofNullable(grants.get(space));
    List<Grant> linked = kept.linked(space.platform(), space.id()).orElse(List.of());
    return configured.isEmpty() && linked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Decision(
                configured.orElse(none).with(linked),
                place.isPrivate() ? Optional.empty() : bound(space)));
  }

  /// What was decided under another id of a space counts too, the latest first: the database may
  /// not have followed a move yet.
  private Optional<List<Binding>> bound(Space space) {
    Optional<List<Binding>> own = kept.bound(space.platform(), space.id());
    List<String> others =
        Stream.of(before, after)
            .flatMap(ids -> Optional.ofNullable(ids.get(space)).stream())
            .toList();
    return others.isEmpty() ? own : own.flatMap(rows -> with(rows, space, others));
  }

  private Optional<List<Binding>> with(List<Binding> own, Space space, List<String> others) {
    List<Binding> rows = new ArrayList<>(own);
    for (String id : others) {
      Optional<List<Binding>> there = kept.bound(space.platform(), id);
      if (there.isEmpty()) {
        return Optional.empty();
      }
      there.get().forEach(row -> rows.add(row.in(under(space.id(), row.place()))));
    }
    rows.sort(Comparator.comparing(Binding::at).reversed());
    return Optional.of(rows);
  }
}
