package dev.lately.handler;

import dev.lately.chat.Courier;
import dev.lately.model.Place;
import dev.lately.subscription.Manner;
import dev.lately.view.Reply;
import java.util.Optional;

/// Which roles a digest may mention: those of a guild, never everybody.
record DigestRoles(DigestTalk talk) {
  Optional<Reply> refusal(Manner manner, Place place) {
    return manner
        .role()
        .flatMap(role ->
            isEverybody(role, place)
                ? Optional.of(talk.refuse("agreed.everybody"))
                : Optional.of(talk.refuse("agreed.roles")).filter(_ -> !hasRoles(place)));
  }

  /// Discord's role of everybody has the guild's own id.
  private static boolean isEverybody(String role, Place place) {
    return role.equals(place.space());
  }

  /// Where nobody can be asked, what stood before may stay.
  private boolean hasRoles(Place place) {
    return talk.desk().couriers().of(place.platform()).map(Courier::hasChannels).orElse(true)
        && !place.isPrivate();
  }
}
