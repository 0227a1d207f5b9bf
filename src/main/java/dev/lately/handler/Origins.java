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
      return Optional.of(new Press.Origin(space, now.plus(LIFE)));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /// The place that an origin names.
  static Place place(Press.Origin origin, PlatformId platform) {
    String space = String.valueOf(origin.space());
    return new Place(platform, space, space, Optional.empty(), Place.Kind.GROUP);
  }
}
