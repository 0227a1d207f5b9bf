package dev.lately.digest;

import dev.lately.access.Deed;
import dev.lately.access.Grants;
import dev.lately.access.Rights;
import dev.lately.chat.Courier;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The ways to the places: one courier for each platform that is on, and where they may go.
public record Couriers(List<Courier> all, Grants grants) {
  public Couriers {
    all = List.copyOf(all);
  }

  /// The platform's courier; empty where it is off, or nobody can be written to unasked.
  public Optional<Courier> of(PlatformId platform) {
    return all.stream().filter(courier -> courier.platform().equals(platform)).findFirst();
  }

  /// Whether the person is in that place's guild or chat; false also where nobody tells.
  public boolean isMember(Person person, Place place) {
    return of(place.platform()).filter(courier -> courier.isMember(person, place)).isPresent();
  }

  /// Whether everybody in the place may still read anything.
  Optional<Hindrance> forbidden(Subscription subscription) {
    return open(subscription).isEmpty()
        ? Optional.of(Hindrance.of(Hindrance.Kind.NOT_ALLOWED))
        : Optional.empty();
  }

  /// What everybody in its place may read now.
  Sight open(Subscription subscription) {
    return rights(subscription).map(Rights::open).orElse(Sight.NOTHING);
  }

  /// Sources that a digest asks for and that its place, which is allowed, may not see any more: not
  /// configured, or not granted.
  public Set<SourceName> missing(Subscription subscription) {
    Set<SourceName> missing = new TreeSet<>(subscription.terms().content().sources());
    rights(subscription)
        .ifPresentOrElse(seen -> missing.removeAll(seen.open().sources()), missing::clear);
    return missing;
  }

  /// The sources that everybody in a place may read something of.
  public Set<SourceName> open(Person person, Place place) {
    return grants
        .rights(person, place)
        .map(rights -> rights.to(Deed.DIGEST).open().sources())
        .orElse(new TreeSet<>());
  }

  private Optional<Rights> rights(Subscription subscription) {
    return grants
        .rights(subscription.founder().person(), subscription.place())
        .map(rights -> rights.to(Deed.DIGEST));
  }

  /// What would keep a digest from its place now, found without posting.
  public Optional<Hindrance> hindrance(Subscription subscription) {
    return forbidden(subscription)
        .or(() ->
            of(subscription.place().platform())
                .flatMap(courier -> courier.hindrance(subscription.place())));
  }
}
