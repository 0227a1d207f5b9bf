package dev.lately.chat.discord;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/// What stands at a place.
sealed interface Target {
  /// Messages are written into it: a channel, a thread, a private talk.
  record Talk(MessageChannel channel) implements Target {}

  /// Each message begins a post of its own.
  record Forum(IPostContainer channel) implements Target {}

  /// Nothing that can be written to, and what that means for a post.
  record Nothing(Posted why) implements Target {
    static Nothing because(Hindrance.Kind kind) {
      return new Nothing(new Posted.Refused(Hindrance.of(kind)));
    }
  }

  static Target of(GuildChannel channel) {
    return switch (channel) {
      case GuildMessageChannel talk -> new Talk(talk);
      case IPostContainer forum -> new Forum(forum);
      default -> Nothing.because(Hindrance.Kind.GONE);
    };
  }

  static boolean isForum(GuildChannel channel) {
    return channel instanceof IPostContainer;
  }

  default Optional<GuildChannel> guildChannel() {
    return switch (this) {
      case Talk(GuildMessageChannel channel) -> Optional.of(channel);
      case Talk _ -> Optional.empty();
      case Forum(IPostContainer channel) -> Optional.of(channel);
      case Nothing _ -> Optional.empty();
    };
  }
}
