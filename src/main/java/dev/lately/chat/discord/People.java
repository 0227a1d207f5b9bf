package dev.lately.chat.discord;

import dev.lately.chat.Readership;
import dev.lately.chat.ShortMemory;
import dev.lately.model.Person;
import dev.lately.model.Place;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is what in a guild, as Discord says it: of single members by asking, since without a
/// privileged intent nothing of them is told.
final class People {
  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  private final Targets targets;
  private final Requests requests;
  private final ShortMemory<Seat, Optional<Member>> members;

  /// Somebody in a guild.
  private record Seat(String guild, String person) {}

  People(Targets targets, Requests requests, InstantSource clock) {
    this.targets = targets;
    this.requests = requests;
    this.members = new ShortMemory<>(clock);
  }

  /// Whoever presses or types is what Discord says of them with it: what was remembered of them is
  /// over.
  void saw(Interaction interaction) {
    Guild guild = interaction.getGuild();
    Member member = interaction.getMember();
    if (guild != null && !guild.isDetached() && member != null) {
      members.note(new Seat(guild.getId(), member.getId()), Optional.of(member));
    }
  }

  /// Who may manage a thread's channel may manage the thread.
  boolean manages(Person person, Place place) {
    return channel(place)
        .filter(channel ->
            is(person, place, member -> member.hasPermission(channel, Permission.MANAGE_CHANNEL)))
        .isPresent();
  }

  boolean administers(Person person, Place place) {
    return is(person, place, member -> member.hasPermission(Permission.MANAGE_SERVER));
  }

  boolean isMember(Person person, Place place) {
    return is(person, place, _ -> true);
  }

  /// In a private talk nobody is but its owner.
  private boolean is(Person person, Place place, Predicate<Member> what) {
    return place.isPrivate()
        ? person.id().equals(place.channel())
        : targets.guild(place).flatMap(guild -> member(guild, person)).filter(what).isPresent();
  }

  /// As of their last press, or as of a minute ago at most.
  private Optional<Member> member(Guild guild, Person person) {
    return members
        .recall(new Seat(guild.getId(), person.id()), () -> asked(guild, person))
        .flatMap(member -> member);
  }

  /// That there is no such member is an answer too.
  private Optional<Optional<Member>> asked(Guild guild, Person person) {
    try {
      return Optional.of(
          Optional.of(requests.answer(guild.retrieveMemberById(person.id()).useCache(false))));
    } catch (ErrorResponseException e) {
      return e.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
              || e.getErrorResponse() == ErrorResponse.UNKNOWN_USER
          ? Optional.of(Optional.empty())
          : Optional.empty();
    } catch (Silence e) {
      LOG.warn("What somebody is in a guild is not known: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /// How many are let into a channel that not everybody sees nobody can tell without the list of
  /// all members; nor how many read a private thread, into which its moderators look too.
  Optional<Readership> readership(Place place) {
    return channel(place)
        .map(channel ->
            isOpen(channel)
                ? new Readership(count(channel.getGuild()), true)
                : new Readership(OptionalInt.empty(), false));
  }

  private static boolean isOpen(GuildChannel channel) {
    return channel.getType() != ChannelType.GUILD_PRIVATE_THREAD
        && channel.getGuild().getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL);
  }

  /// About as many as Discord tells of a guild.
  private OptionalInt count(Guild guild) {
    try {
      return OptionalInt.of(requests.answer(guild.retrieveMetaData()).getApproximateMembers());
    } catch (ErrorResponseException | Silence e) {
      LOG.warn("How many are in a guild is not known: {}", e.getMessage());
      return OptionalInt.empty();
    }
  }

  private Optional<GuildChannel> channel(Place place) {
    try {
      return targets.at(place).guildChannel();
    } catch (Silence e) {
      return Optional.empty();
    }
  }
}
