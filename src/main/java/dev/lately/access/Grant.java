package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Some sources for somebody at a level. No sources named means every source.
public record Grant(Audience audience, Optional<List<SourceName>> sources, Level level) {
  public Grant {
    sources = sources.map(List::copyOf);
  }

  /// Those that it names, be they configured or not.
  Collection<SourceName> sourcesAmong(Collection<SourceName> all) {
    return sources.isEmpty() ? all : sources.get();
  }

  /// Whom a grant is for.
  public sealed interface Audience {
    /// Whether that person there is one of them.
    default boolean reaches(Person person, Place place) {
      return switch (this) {
        case Role(String id) -> person.roles().contains(id);
        case User(String id) -> person.id().equals(id);
        case Everybody _, EveryChannel _, Channel _, Topic _ -> isEverybodyIn(place);
      };
    }

    /// Whether everybody who reads in the place is one of them.
    default boolean isEverybodyIn(Place place) {
      return switch (this) {
        case Everybody _, EveryChannel _ -> true;
        case Channel(String id) -> id.equals(place.channel());
        case Topic(String id) -> place.topic().filter(id::equals).isPresent();
        case Role _, User _ -> false;
      };
    }

    /// Whether it is for a place as such: what it grants is shown there to everybody. A guild is no
    /// place, of a Telegram chat all topics are one.
    default boolean binds(Place place) {
      boolean isPlace = !(this instanceof Everybody) || place.isWhole();
      return isPlace && isEverybodyIn(place);
    }

    /// The place that it binds in the guild or chat of that one; empty where it is for none as
    /// such.
    default Optional<Place> place(Place home) {
      return switch (this) {
        case Channel(String id) -> Optional.of(in(home, id, Optional.empty()));
        case Topic(String id) -> Optional.of(in(home, home.space(), Optional.of(id)));
        case EveryChannel() -> Optional.of(home);
        case Everybody() -> Optional.of(home.withoutTopic()).filter(this::binds);
        case Role _, User _ -> Optional.empty();
      };
    }

    private static Place in(Place home, String channel, Optional<String> topic) {
      return new Place(home.platform(), home.space(), channel, topic, home.kind());
    }

    /// Everybody in the guild or chat.
    record Everybody() implements Audience {}

    /// Everybody in the guild, and each of its channels as a place.
    record EveryChannel() implements Audience {}

    /// Everybody in a channel, thread or forum of a Discord guild.
    record Channel(String id) implements Audience {}

    /// Everybody in a topic of a Telegram chat.
    record Topic(String id) implements Audience {}

    /// Who has a role of a Discord guild.
    record Role(String id) implements Audience {}

    /// One person, by the platform's own id.
    record User(String id) implements Audience {}
  }
}
