package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The shapes in which Discord tells of its guild, its channels and its people.
final class Payloads {
  static final String APPLICATION = "900000000000000001";
  static final String GUILD = "81384788765712384";

  /// What everybody may do: nothing that manages anything.
  static final String RIGHTS = "2248473465835073";

  private Payloads() {}

  static ObjectNode bot() {
    return user(APPLICATION, "lately").put("bot", true).put("verified", true);
  }

  static ObjectNode user(String id, String name) {
    return Json.object()
        .put("id", id)
        .put("username", name)
        .put("global_name", name)
        .put("discriminator", "0")
        .putNull("avatar")
        .put("public_flags", 0);
  }

  static ObjectNode member(ObjectNode user, List<String> roles) {
    ObjectNode member = Json.object();
    member.set("user", user);
    roles.forEach(member.putArray("roles")::add);
    return member
        .put("joined_at", "2026-01-04T20:21:10.139000+00:00")
        .put("permissions", RIGHTS)
        .put("deaf", false)
        .put("mute", false)
        .put("flags", 0);
  }

  static ObjectNode ready(String session, String gatewayUrl) {
    ObjectNode ready = Json.object().put("v", 10).put("session_id", session);
    ready.put("resume_gateway_url", gatewayUrl);
    ready.set("user", bot());
    ready.putArray("private_channels");
    ready.putArray("guilds").addObject().put("id", GUILD).put("unavailable", true);
    ready.putObject("application").put("id", APPLICATION).put("flags", 0);
    return ready;
  }

  static ObjectNode guild(List<LocalChannel> channels) {
    ObjectNode guild = Json.object().put("id", GUILD).put("name", "A guild").put("owner_id", "1");
    guild.put("afk_timeout", 300).put("member_count", 1).put("preferred_locale", "en-US");
    guild.put("premium_progress_bar_enabled", false).put("unavailable", false).put("large", false);
    for (String none : List.of("emojis", "voice_states", "guild_scheduled_events", "features")) {
      guild.putArray(none);
    }
    guild.putArray("roles").add(role(GUILD, "@everyone")).add(role(LocalDiscord.ROLE, "support"));
    guild.withArray("roles").add(role(LocalDiscord.MANAGERS, "managers").put("permissions", "16"));
    guild
        .withArray("roles")
        .add(role(LocalDiscord.ADMINISTRATORS, "administrators").put("permissions", "32"));
    guild.putArray("members").add(member(bot(), List.of()));
    guild.putArray("channels");
    guild.putArray("threads");
    channels.stream()
        .filter(channel -> !channel.isArchived())
        .forEach(channel ->
            guild.withArray(channel.isThread() ? "threads" : "channels").add(channel.json()));
    return guild;
  }

  static ObjectNode role(String id, String name) {
    ObjectNode role = Json.object().put("id", id).put("name", name).put("permissions", RIGHTS);
    role.put("color", 0).put("position", 0).put("hoist", false).put("flags", 0);
    role.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    return role.put("managed", false).put("mentionable", false);
  }

  static ObjectNode interaction(LocalInteraction interaction, JsonNode data) {
    LocalPerson person = interaction.person;
    ObjectNode json = Json.object().put("id", interaction.id).put("token", interaction.token);
    json.put("type", interaction.kind.type).put("version", 1).put("application_id", APPLICATION);
    json.put("guild_id", GUILD).put("channel_id", person.channel()).put("context", 0);
    json.put("locale", person.locale()).put("guild_locale", "en-US");
    json.put("app_permissions", RIGHTS).put("attachment_size_limit", 10_485_760);
    json.putObject("authorizing_integration_owners").put("0", GUILD);
    json.putArray("entitlements");
    json.putObject("guild").put("id", GUILD).put("locale", "en-US").putArray("features");
    json.set("channel", person.discord().channel(person.channel()).json());
    json.set("member", member(user(person.id(), person.name()), person.roles()));
    json.set("data", data);
    interaction.on.ifPresent(message -> json.set("message", message.json()));
    return json;
  }
}
