package dev.lately.chat.discord;

import dev.lately.chat.Posted;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/// Finds what stands at a place: from what the gateway told, and archived threads, of which it
/// tells nothing, by asking for them.
final class Targets {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Supplier<Optional<ShardManager>> shards;
  private final Requests requests;

  Targets(Supplier<Optional<ShardManager>> shards, Requests requests) {
    this.shards = shards;
    this.requests = requests;
  }

  /// The guild of a place, where this process serves it.
  Optional<Guild> guild(Place place) {
    return shards.get().map(connected -> connected.getGuildById(place.space()));
  }

  /// @throws Silence when Discord does not answer
  Target at(Place place) {
    Optional<ShardManager> connected = shards.get();
    if (connected.isEmpty()) {
      return new Target.Nothing(new Posted.Later(SOON));
    }
    if (place.isPrivate()) {
      return alone(connected.get(), place.channel());
    }
    Guild guild = connected.get().getGuildById(place.space());
    if (guild == null) {
      return absent(connected.get(), Long.parseUnsignedLong(place.space()));
    }
    GuildChannel channel = guild.getGuildChannelById(place.channel());
    return channel == null ? asked(guild, place.channel()) : Target.of(channel);
  }

  /// A person's private talk with Lately, which any shard may open.
  private Target alone(ShardManager shards, String person) {
    JDA any = shards.getShards().getFirst();
    try {
      return new Target.Talk(requests.answer(any.openPrivateChannelById(person)));
    } catch (ErrorResponseException e) {
      return new Target.Nothing(DiscordRefusals.posted(e));
    }
  }

  /// A guild that another process serves, or that Discord cannot show now, is not one that removed
  /// Lately.
  private static Target absent(ShardManager shards, long guild) {
    int shard = (int) Long.remainderUnsigned(guild >>> 22, shards.getShardsTotal());
    JDA own = shards.getShardById(shard);
    return own == null || own.getStatus() != JDA.Status.CONNECTED || own.isUnavailable(guild)
        ? new Target.Nothing(new Posted.Later(SOON))
        : Target.Nothing.because(Hindrance.Kind.REMOVED);
  }

  private Target asked(Guild guild, String channel) {
    try {
      Route.CompiledRoute route = Route.Channels.GET_CHANNEL.compile(channel);
      return asked(guild, requests.answer(json(guild.getJDA(), route, null)));
    } catch (ErrorResponseException e) {
      return new Target.Nothing(DiscordRefusals.posted(e));
    }
  }

  private static Target asked(Guild guild, DataObject channel) {
    boolean thread = ChannelType.fromId(channel.getInt("type")).isThread();
    return thread && channel.getString("guild_id", "").equals(guild.getId())
        ? new Target.Talk(thread(guild, channel))
        : Target.Nothing.because(Hindrance.Kind.GONE);
  }

  /// JDA has no way to ask for one thread.
  private static ThreadChannel thread(Guild guild, DataObject thread) {
    JDAImpl jda = (JDAImpl) guild.getJDA();
    return jda.getEntityBuilder()
        .createThreadChannel((GuildImpl) guild, thread, guild.getIdLong(), false);
  }

  /// Opens an archived thread; any other channel is open.
  ///
  /// @throws ErrorResponseException when Lately may not
  void open(GuildChannel channel) {
    if (channel instanceof ThreadChannel thread && thread.isArchived()) {
      Route.CompiledRoute route = Route.Channels.MODIFY_CHANNEL.compile(thread.getId());
      requests.answer(json(thread.getJDA(), route, DataObject.empty().put("archived", false)));
    }
  }

  private static RestActionImpl<DataObject> json(
      JDA jda, Route.CompiledRoute route, @Nullable DataObject body) {
    return new RestActionImpl<>(jda, route, body, (response, _) -> response.getObject());
  }
}
