package dev.lately.secrecy;

import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.Optional;

/// What an operator gave in one guild or chat: to whom, of which sources, how much.
///
/// `who` is one of `all`, `*` (each channel), `channel`, `topic`, `role`, `user`.
record Given(String space, String who, String id, List<Integer> sources, int level) {
  boolean isTo(Person person, Place place) {
    return switch (who) {
      case "role" -> person.roles().contains(id);
      case "user" -> person.id().equals(id);
      default -> isToAllIn(place);
    };
  }

  /// Whoever reads there is given it.
  boolean isToAllIn(Place place) {
    return switch (who) {
      case "all", "*" -> true;
      case "channel" -> place.channel().equals(id);
      case "topic" -> place.topic().equals(Optional.of(id));
      default -> false;
    };
  }

  /// A guild's own grant is none of its channels'; a Telegram chat's is its own.
  boolean binds(Place place) {
    return isToAllIn(place) && !(who.equals("all") && place.platform().value().equals("discord"));
  }

  /// The same as it is given to the program.
  Grant grant() {
    Audience audience =
        switch (who) {
          case "role" -> new Audience.Role(id);
          case "user" -> new Audience.User(id);
          case "channel" -> new Audience.Channel(id);
          case "topic" -> new Audience.Topic(id);
          case "*" -> new Audience.EveryChannel();
          default -> new Audience.Everybody();
        };
    return new Grant(
        audience,
        Optional.of(sources)
            .filter(some -> some.size() < Vendor.COUNT)
            .map(some -> some.stream().map(Given::name).toList()),
        Level.values()[level]);
  }

  static SourceName name(int source) {
    return new SourceName(Kind.NAME.mark(source));
  }
}
