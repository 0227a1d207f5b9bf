package dev.lately.chat.discord;

import dev.lately.model.Hindrance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/// The permissions that a post needs, in the words of Discord's own settings.
final class Rights {
  /// The history is read back to see what came.
  private static final List<Permission> EVERYWHERE =
      List.of(
          Permission.MESSAGE_EMBED_LINKS,
          Permission.MESSAGE_ATTACH_FILES,
          Permission.MESSAGE_HISTORY);

  private Rights() {}

  /// The first permission that Lately lacks there, or that the thread is locked.
  static Optional<Hindrance> hindrance(GuildChannel channel) {
    Member self = channel.getGuild().getSelfMember();
    return Stream.concat(Stream.of(Permission.VIEW_CHANNEL, writing(channel)), EVERYWHERE.stream())
        .filter(right -> !self.hasPermission(channel, right))
        .map(right -> lack(channel, right))
        .findFirst()
        .or(() -> locked(channel, self));
  }

  private static Optional<Hindrance> locked(GuildChannel channel, Member self) {
    return channel instanceof ThreadChannel thread
            && thread.isLocked()
            && !self.hasPermission(thread, Permission.MANAGE_THREADS)
        ? Optional.of(new Hindrance(Hindrance.Kind.CLOSED, Permission.MANAGE_THREADS.getName()))
        : Optional.empty();
  }

  static Permission writing(GuildChannel channel) {
    return channel.getType().isThread()
        ? Permission.MESSAGE_SEND_IN_THREADS
        : Permission.MESSAGE_SEND;
  }

  static Hindrance lack(GuildChannel channel, Permission right) {
    return new Hindrance(Hindrance.Kind.MISSING_PERMISSION, name(channel, right));
  }

  /// JDA's names differ from Discord's in some; in a forum sending is creating posts.
  private static String name(GuildChannel channel, Permission right) {
    return switch (right) {
      case VIEW_CHANNEL -> "View Channel";
      case MESSAGE_HISTORY -> "Read Message History";
      case MESSAGE_SEND -> Target.isForum(channel) ? "Create Posts" : "Send Messages";
      case MANAGE_THREADS -> Target.isForum(channel) ? "Manage Posts" : "Manage Threads";
      default -> right.getName();
    };
  }
}
