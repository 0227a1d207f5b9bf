package dev.lately;

import dev.lately.access.PlaceGrants;
import dev.lately.handler.Granted;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import java.util.List;
import java.util.Set;

/// What administrators are told of the grants: those of the configuration and of codes, as they are
/// now.
public record GrantedPlaces(PlaceGrants grants) implements Granted {
  @Override
  public boolean answers(Person person, Place place) {
    return grants.rights(person, place).isPresent();
  }

  @Override
  public boolean isListed(Place place) {
    return grants.isListed(place);
  }

  @Override
  public Sight ceiling(Place place) {
    return grants.ceiling(place);
  }

  /// What everybody sees is what anybody does.
  @Override
  public Sight open(Place place) {
    Person anybody = new Person(place.platform(), "0", Set.of());
    return grants.rights(anybody, place).map(rights -> rights.open()).orElse(Sight.NOTHING);
  }

  @Override
  public List<Configured> configured(Place home) {
    return grants.places(home).stream()
        .map(place -> new Configured(place, grants.configured(place)))
        .filter(configured -> !configured.sight().isEmpty())
        .toList();
  }
}
