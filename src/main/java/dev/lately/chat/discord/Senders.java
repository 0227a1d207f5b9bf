package dev.lately.chat.discord;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/// Who sent an interaction, and where.
final class Senders {
  static final PlatformId DISCORD = new PlatformId("discord");

  private Senders() {}

  static Person person(Interaction interaction) {
    return new Person(DISCORD, interaction.getUser().getId(), roles(interaction));
  }

  /// A guild that did not install Lately is no place of ours, whoever brings it there.
  static Place place(Interaction interaction) {
    Guild guild = interaction.getGuild();
    String channel = interaction.getChannelId();
    return guild == null || guild.isDetached() || channel == null
        ? Place.privateTo(person(interaction))
        : new Place(DISCORD, guild.getId(), channel, Optional.empty(), Place.Kind.GROUP);
  }

  /// Where the code in a control's id was sealed: the forum, seen from one of its posts, or here.
  static Place place(Interaction interaction, String customId) {
    Place here = place(interaction);
    return CustomIds.isOfForum(customId) && interaction.getChannel() instanceof ThreadChannel post
        ? new Place(
            DISCORD,
            here.space(),
            post.getParentChannel().getId(),
            Optional.of(here.channel()),
            here.kind())
        : here;
  }

  private static Set<String> roles(Interaction interaction) {
    Member member = interaction.getMember();
    return member == null || member.isDetached()
        ? Set.of()
        : member.getUnsortedRoles().stream().map(ISnowflake::getId).collect(Collectors.toSet());
  }
}
