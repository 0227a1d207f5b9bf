package dev.lately.access;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.Optional;

/// What a person sees in a place; empty where Lately does not answer at all.
@FunctionalInterface
public interface Grants {
  Optional<Rights> rights(Person person, Place place);
}
