package dev.lately.model;

import java.util.Optional;

/// Where a message goes.
///
/// `space` is what is allowed as a whole: a Discord guild's id, a Telegram chat's id. `channel` is
/// the Discord channel's or thread's id, the Telegram chat's id. `topic` is a Telegram forum topic,
/// or the post of a Discord forum from which the forum was asked.
public record Place(
    PlatformId platform, String space, String channel, Optional<String> topic, Kind kind) {
  /// Where the operator types.
  public static final Place TERMINAL =
      new Place(PlatformId.TERMINAL, "terminal", "terminal", Optional.empty(), Kind.PRIVATE);

  /// No platform calls a topic so.
  private static final String SOME = "?";

  public enum Kind {
    /// Others read here.
    GROUP,
    /// Only the person and Lately.
    PRIVATE
  }

  public boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }

  /// The chat that a topic is one of, the forum of a post; itself where it is neither.
  public Place withoutTopic() {
    return topic.isEmpty() ? this : new Place(platform, space, channel, Optional.empty(), kind);
  }

  /// Some topic of the chat: the platform does not tell which.
  public Place inSomeTopic() {
    return new Place(platform, space, channel, Optional.of(SOME), kind);
  }

  /// Whether nobody tells in which topic it is, and so not who may read what there.
  public boolean isSomeTopic() {
    return topic.filter(SOME::equals).isPresent();
  }

  /// Whether it is a chat as a whole. No channel is its guild, not even the first, which bears the
  /// guild's id.
  public boolean isWhole() {
    return channel.equals(space) && !platform.equals(PlatformId.DISCORD);
  }

  /// Whether commands for this place are typed in another guild or chat than that one.
  public boolean isApartFrom(Place other) {
    return platform.equals(other.platform) && !space.equals(other.space);
  }

  /// The private chat of a person, whose id is the person's own (so on Telegram).
  public static Place privateTo(Person person) {
    return new Place(person.platform(), person.id(), person.id(), Optional.empty(), Kind.PRIVATE);
  }
}
