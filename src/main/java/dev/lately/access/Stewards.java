package dev.lately.access;

import dev.lately.model.Person;
import dev.lately.model.Place;

/// Who may arrange things in a place, as its platform says.
@FunctionalInterface
public interface Stewards {
  boolean manages(Person person, Place place);
}
