package dev.lately.chat.discord;

import dev.lately.chat.Courier;
import dev.lately.chat.Post;
import dev.lately.chat.Posted;
import dev.lately.chat.Readership;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.restaction.ForumPostAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lately's way to write unasked on Discord: into channels, threads and forums of a guild.
final class DiscordCourier implements Courier {
  private static final Duration SOON = Duration.ofSeconds(30);

  /// How old a forum's post may be and still be the one that is to be made.
  private static final Duration LOOK_BACK = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(DiscordCourier.class);

  private final InstantSource clock;
  private final Requests requests;
  private final Targets targets;
  private final ReadBack readBack;
  private final People people;

  DiscordCourier(Supplier<Optional<ShardManager>> shards, InstantSource clock) {
    this.clock = clock;
    this.requests = new Requests(clock);
    this.targets = new Targets(shards, requests);
    this.readBack = new ReadBack(requests);
    this.people = new People(targets, requests, clock);
  }

  /// What somebody is who presses or types counts at once.
  void saw(Interaction interaction) {
    people.saw(interaction);
  }

  @Override
  public PlatformId platform() {
    return Senders.DISCORD;
  }

  @Override
  public boolean hasChannels() {
    return true;
  }

  @Override
  public Posted post(Place place, Post post) {
    Instant start = clock.instant();
    try {
      Target target = targets.at(place);
      Optional<Hindrance> hindrance = target.guildChannel().flatMap(Rights::hindrance);
      return hindrance.<Posted>map(Posted.Refused::new).orElseGet(() -> post(target, post));
    } catch (Silence e) {
      LOG.warn("{}", e.getMessage());
      return DiscordRefusals.posted(e);
    } catch (ErrorResponseException e) {
      return DiscordRefusals.failed(e) ? afterFailure(place, post, start) : refused(e);
    } catch (InsufficientPermissionException e) {
      return new Posted.Refused(
          new Hindrance(Hindrance.Kind.MISSING_PERMISSION, e.getPermission().getName()));
    }
  }

  private static Posted refused(ErrorResponseException refusal) {
    return DiscordRefusals.wasDeleted(refusal)
        ? new Posted.Came("")
        : DiscordRefusals.posted(refusal);
  }

  /// Discord may have done what it failed to answer: that is looked at.
  private Posted afterFailure(Place place, Post post, Instant start) {
    try {
      return find(place, post, start)
          .<Posted>map(Posted.Came::new)
          .orElseGet(() -> new Posted.Later(SOON));
    } catch (IllegalStateException unread) {
      return new Posted.Lost();
    }
  }

  private Posted post(Target target, Post post) {
    target.guildChannel().ifPresent(targets::open);
    return switch (target) {
      case Target.Talk(MessageChannel channel) -> write(channel, post);
      case Target.Forum(IPostContainer forum) -> begin(forum, post);
      case Target.Nothing(Posted why) -> why;
    };
  }

  private Posted write(MessageChannel channel, Post post) {
    MessageCreateAction message =
        channel.sendMessage(DiscordRenderer.message(post)).setNonce(post.key());
    return new Posted.Came(requests.answer(message).getId());
  }

  /// A forum takes no nonce, so it is looked first whether the post is there.
  private Posted begin(IPostContainer forum, Post post) {
    List<ForumTag> tags = tags(forum);
    if (forum.isTagRequired() && tags.isEmpty()) {
      return new Posted.Refused(Rights.lack(forum, Permission.MANAGE_THREADS));
    }
    Optional<String> there = readBack.in(forum, post.key(), clock.instant().minus(LOOK_BACK));
    return new Posted.Came(
        there.orElseGet(() -> requests.answer(beginning(forum, post, tags)).getMessage().getId()));
  }

  /// The first tag that everybody may give, where the forum asks for one.
  private static List<ForumTag> tags(IPostContainer forum) {
    return forum.isTagRequired()
        ? forum.getAvailableTags().stream().filter(tag -> !tag.isModerated()).limit(1).toList()
        : List.of();
  }

  private static ForumPostAction beginning(IPostContainer forum, Post post, List<ForumTag> tags) {
    return forum
        .createForumPost(DiscordRenderer.title(post.card()), DiscordRenderer.forumMessage(post))
        .setAutoArchiveDuration(ThreadChannel.AutoArchiveDuration.TIME_24_HOURS)
        .setTags(tags);
  }

  /// @throws IllegalStateException when Discord does not show what is there
  @Override
  public Optional<String> find(Place place, Post post, Instant since) {
    try {
      return switch (targets.at(place)) {
        case Target.Talk(MessageChannel channel) -> readBack.in(channel, post.key(), since);
        case Target.Forum(IPostContainer forum) -> readBack.in(forum, post.key(), since);
        case Target.Nothing(Posted.Refused _) -> Optional.empty();
        case Target.Nothing _ -> throw new IllegalStateException("Discord is not connected");
      };
    } catch (Silence | ErrorResponseException | InsufficientPermissionException e) {
      throw new IllegalStateException("what came cannot be read back: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean remembers() {
    return true;
  }

  @Override
  public Optional<Hindrance> hindrance(Place place) {
    try {
      return switch (targets.at(place)) {
        case Target.Nothing(Posted.Refused(Hindrance why)) -> Optional.of(why);
        case Target target -> target.guildChannel().flatMap(Rights::hindrance);
      };
    } catch (Silence e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean manages(Person person, Place place) {
    return people.manages(person, place);
  }

  @Override
  public boolean administers(Person person, Place place) {
    return people.administers(person, place);
  }

  @Override
  public boolean isMember(Person person, Place place) {
    return people.isMember(person, place);
  }

  @Override
  public Optional<Readership> readership(Place place) {
    return place.isPrivate() ? Optional.of(Readership.alone()) : people.readership(place);
  }

  @Override
  public boolean tell(Person person, Card card) {
    Post post = new Post(card, Optional.empty(), "", Optional.empty(), false);
    return post(Place.privateTo(person), post) instanceof Posted.Came;
  }
}
