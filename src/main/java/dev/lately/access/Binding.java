package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.Optional;

/// What an administrator decided of a source in a place: how much of it everybody there may read.
/// Without a level, nothing, whatever the configuration says.
public record Binding(
    Place place, SourceName source, Optional<Level> level, Person by, Instant at) {
  /// The same decision of another place.
  Binding in(Place other) {
    return new Binding(other, source, level, by, at);
  }
}
