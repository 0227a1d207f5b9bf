package dev.lately.chat;

import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import java.time.Instant;
import java.util.Optional;

/// A platform's way to write unasked. Every call may wait for the platform, for a bounded time and
/// at its pace; none throws for what the platform says, but [#find] when it says nothing.
public interface Courier {
  PlatformId platform();

  /// Whether its places are channels of a guild that has roles.
  default boolean hasChannels() {
    return false;
  }

  /// Posts once: where the platform can tell a repeated post by its key, posting again what came
  /// already gives the message that is there.
  Posted post(Place place, Post post);

  /// The message by which that post came since then, read back from the place; empty where it did
  /// not come, or where the platform cannot tell (see [#remembers]).
  ///
  /// @throws IllegalStateException when the platform does not answer now, so that nothing is known
  Optional<String> find(Place place, Post post, Instant since);

  /// Whether [#find] can tell at all.
  boolean remembers();

  /// What keeps a post from a place, found without posting; empty when nothing does.
  Optional<Hindrance> hindrance(Place place);

  /// Whether the person may manage that place: a Discord channel's managers, a Telegram chat's
  /// administrators, in a private chat its owner. Of whoever pressed or typed last it says so as of
  /// then. False when the platform cannot be asked.
  boolean manages(Person person, Place place);

  /// Whether the person may decide for that place's guild or chat as a whole: who may manage a
  /// Discord guild, a Telegram chat's administrators, in a private chat its owner. Of whoever
  /// pressed or typed last it says so as of then. False when the platform cannot be asked.
  boolean administers(Person person, Place place);

  /// Whether the person is in that place's guild or chat. False when the platform cannot be asked.
  boolean isMember(Person person, Place place);

  /// Who reads there; empty when the platform cannot be asked.
  Optional<Readership> readership(Place place);

  /// Tells one person privately; false when that is not possible.
  boolean tell(Person person, Card card);
}
