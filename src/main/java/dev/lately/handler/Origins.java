package dev.lately.handler;

import dev.lately.command.Press;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where a private copy comes from, and for how long it lives by that place's rights.
final class Origins {
  private static final Duration LIFE = Duration.ofDays(1);

  private Origins() {}

  /// Empty for a place whose id is no number, which has no private chats to go to.
  static Optional<Press.Origin> of(Place place, Instant now) {
    try {
      long space = Long.parseLong(place.space());
      int topic = place.topic().map(Integer::parseInt).orElse(0);
      return Optional.of(new Press.Origin(space, topic, now.plus(LIFE)));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /// The place that an origin names.
  static Place place(Press.Origin origin, PlatformId platform) {
    String space = String.valueOf(origin.space());
    Optional<String> topic = Optional.of(origin.topic()).filter(id -> id > 0).map(String::valueOf);
    return new Place(platform, space, space, topic, Place.Kind.GROUP);
  }
}
