package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the bot may ask of the guild and of people.
final class GuildApi {
  private static final Pattern MEMBER =
      Pattern.compile("guilds/" + Payloads.GUILD + "/members/(\\d+)");

  private final LocalWorld world;
  private final ChannelApi channels;

  GuildApi(LocalWorld world, ChannelApi channels) {
    this.world = world;
    this.channels = channels;
  }

  Optional<LocalApi.Answer> handle(LocalApi.Call call) {
    Matcher member = MEMBER.matcher(call.path());
    if (member.matches()) {
      return Optional.of(member(member.group(1)));
    } else if (call.path().equals("guilds/" + Payloads.GUILD + "/threads/active")) {
      return Optional.of(LocalApi.Answer.ok(channels.active()));
    } else if (call.path().equals("guilds/" + Payloads.GUILD)) {
      return Optional.of(LocalApi.Answer.ok(counted(call)));
    } else if (call.path().equals("users/@me/channels")) {
      return Optional.of(alone(call.body().path("recipient_id").asText()));
    }
    return Optional.empty();
  }

  private LocalApi.Answer member(String id) {
    LocalPerson person =
        world.person(id).orElseThrow(() -> new Refusal(404, 10007, "Unknown Member"));
    return LocalApi.Answer.ok(
        Payloads.member(Payloads.user(person.id(), person.name()), person.roles()));
  }

  /// A guild without its counts has none.
  private static ObjectNode counted(LocalApi.Call call) {
    ObjectNode guild = Json.object().put("id", Payloads.GUILD).put("name", "A guild");
    return "true".equals(call.query().get("with_counts"))
        ? guild.put("approximate_member_count", 42).put("approximate_presence_count", 7)
        : guild;
  }

  private LocalApi.Answer alone(String id) {
    LocalPerson person =
        world.person(id).orElseThrow(() -> new Refusal(400, 50033, "Invalid Recipient(s)"));
    var channel = Json.object().put("id", world.privately(id)).put("type", 1);
    channel.putArray("recipients").add(Payloads.user(person.id(), person.name()));
    return LocalApi.Answer.ok(channel);
  }
}
