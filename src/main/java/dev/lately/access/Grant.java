package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.util.ArrayList;
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
    /// Those of which that person there is one.
    static List<Audience> of(Person person, Place place) {
      List<Audience> audiences = everybodyIn(place);
      audiences.add(new User(person.id()));
      person.roles().forEach(role -> audiences.add(new Role(role)));
      return audiences;
    }

    /// Those of which everybody who reads in the place is one.
    static List<Audience> everybodyIn(Place place) {
      List<Audience> audiences = new ArrayList<>();
      audiences.add(new Everybody());
      audiences.add(new EveryChannel());
      audiences.add(new Channel(place.channel()));
      place.topic().ifPresent(topic -> audiences.add(new Topic(topic)));
      return audiences;
    }

    /// Those that are for the place as such: what they are granted is shown there to everybody. A
    /// guild is no place, of a Telegram chat all topics are one.
    static List<Audience> binding(Place place) {
      List<Audience> audiences = everybodyIn(place);
      audiences.removeIf(audience -> audience instanceof Everybody && !place.isWhole());
      return audiences;
    }

    /// The place that it binds in the guild or chat of that one; empty where it is for none as
    /// such.
    default Optional<Place> place(Place home) {
      return switch (this) {
        case Channel(String id) -> Optional.of(in(home, id, Optional.empty()));
        case Topic(String id) -> Optional.of(in(home, home.space(), Optional.of(id)));
        case EveryChannel() -> Optional.of(home);
        case Everybody() -> Optional.of(home.withoutTopic()).filter(Place::isWhole);
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
