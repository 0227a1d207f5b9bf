package dev.lately.handler;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import java.util.List;

/// What the operator granted guilds and chats, as it is now.
public interface Granted {
  /// Whether Lately answers that person there at all.
  boolean answers(Person person, Place place);

  /// Whether the configuration itself names the guild or chat, rather than a code that linked it.
  boolean isListed(Place place);

  /// The most that may be bound in a place.
  Sight ceiling(Place place);

  /// What everybody in a place sees now.
  Sight open(Place place);

  /// The places of a guild or chat that the configuration binds, each with what it does.
  List<Configured> configured(Place home);

  /// One of them; `sight` is what everybody would see there had no administrator decided otherwise.
  record Configured(Place place, Sight sight) {}
}
