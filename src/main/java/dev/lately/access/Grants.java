package dev.lately.access;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.util.Optional;
import java.util.Set;

/// Which sources a person may see in a place; empty where Lately does not answer at all.
@FunctionalInterface
public interface Grants {
  Optional<Set<SourceName>> visible(Person person, Place place);
}
