package dev.lately.access;

import dev.lately.access.Grant.Audience;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Grants by place, closed by default: where no space is listed, nobody is answered.
///
/// A list of titles is shown to whoever reads in the place, so only what everybody there may see is
/// visible; a grant to one person counts where that person is alone with Lately.
public final class PlaceGrants implements Grants {
  /// Where the operator sits, and nobody else gets in.
  private static final Set<PlatformId> OWN =
      Set.of(new PlatformId("terminal"), new PlatformId("playground"));

  private record Space(PlatformId platform, String id) {}

  private final Set<SourceName> all;
  private final Map<Space, List<Grant>> grants = new ConcurrentHashMap<>();
  private final Map<Space, String> before = new ConcurrentHashMap<>();

  public PlaceGrants(List<SourceName> all, List<SpaceGrants> spaces) {
    this.all = Set.copyOf(all);
    spaces.forEach(s -> grants.put(new Space(s.platform(), s.space()), s.grants()));
  }

  /// A space goes on under another id: whichever of the two is listed counts for both, until the
  /// process ends. Whether only the one before is listed.
  public boolean moved(PlatformId platform, String from, String to) {
    Space old = new Space(platform, from);
    Space now = new Space(platform, to);
    before.put(now, from);
    Optional.ofNullable(grants.get(now)).ifPresent(listed -> grants.putIfAbsent(old, listed));
    return Optional.ofNullable(grants.get(old))
        .filter(listed -> grants.putIfAbsent(now, listed) == null)
        .isPresent();
  }

  /// The same place under the id that it had before; empty where it had none.
  public Optional<Place> formerly(Place place) {
    return Optional.ofNullable(before.get(new Space(place.platform(), place.space())))
        .map(old ->
            new Place(
                place.platform(),
                old,
                place.channel().equals(place.space()) ? old : place.channel(),
                place.topic(),
                place.kind()));
  }

  @Override
  public Optional<Set<SourceName>> visible(Person person, Place place) {
    if (OWN.contains(place.platform())) {
      return Optional.of(all);
    }
    return Optional.ofNullable(grants.get(new Space(place.platform(), place.space())))
        .map(listed -> sources(listed, person, place));
  }

  private Set<SourceName> sources(List<Grant> listed, Person person, Place place) {
    return listed.stream()
        .filter(grant -> grant.level().isAtLeast(Level.TITLES))
        .filter(grant -> reaches(grant.audience(), person, place))
        .flatMap(grant -> grant.sourcesAmong(all))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean reaches(Audience audience, Person person, Place place) {
    return switch (audience) {
      case Audience.Everybody() -> true;
      case Audience.Role(_) -> false;
      case Audience.User(String id) -> place.isPrivate() && id.equals(person.id());
    };
  }
}
