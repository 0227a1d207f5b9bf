package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the local Discord does with a request of the bot.
final class LocalApi {
  private static final Pattern CALLBACK = Pattern.compile("interactions/(\\d+)/([^/]+)/callback");
  private static final Pattern WEBHOOK = Pattern.compile("webhooks/\\d+/([^/]+)");
  private static final Pattern MESSAGE = Pattern.compile("webhooks/\\d+/([^/]+)/messages/([^/]+)");
  private static final Pattern COMMANDS = Pattern.compile("applications/\\d+/commands");

  private final LocalWorld world;
  private final Callbacks callbacks;
  private final Webhooks webhooks;
  private final ChannelApi channels;
  private final GuildApi guild;

  LocalApi(LocalWorld world) {
    this.world = world;
    this.callbacks = new Callbacks(world);
    this.webhooks = new Webhooks(world);
    this.channels = new ChannelApi(world);
    this.guild = new GuildApi(world, channels);
  }

  record Call(
      String method, String path, Map<String, String> query, String authorization, JsonNode body) {}

  record Answer(int status, JsonNode body) {
    static Answer ok(JsonNode body) {
      return new Answer(200, body);
    }

    static Answer nothing() {
      return new Answer(204, Json.object());
    }
  }

  Answer handle(Call call) {
    try {
      return interaction(call).orElseGet(() -> authorized(call));
    } catch (Refusal refusal) {
      return new Answer(refusal.status(), refusal.body());
    }
  }

  /// What an interaction's own token opens, without the bot's.
  private Optional<Answer> interaction(Call call) {
    Matcher callback = CALLBACK.matcher(call.path());
    Matcher webhook = WEBHOOK.matcher(call.path());
    Matcher message = MESSAGE.matcher(call.path());
    if (callback.matches()) {
      return Optional.of(callbacks.handle(callback.group(1), callback.group(2), call.body()));
    } else if (webhook.matches()) {
      return Optional.of(webhooks.followUp(webhook.group(1), call.body()));
    } else if (message.matches()) {
      return Optional.of(webhooks.message(call, message.group(1), message.group(2)));
    }
    return Optional.empty();
  }

  private Answer authorized(Call call) {
    if (!call.authorization().equals("Bot " + LocalDiscord.TOKEN)) {
      throw new Refusal(401, 0, "401: Unauthorized");
    }
    Optional<Answer> there = channels.handle(call).or(() -> guild.handle(call));
    if (there.isPresent()) {
      return there.get();
    } else if (COMMANDS.matcher(call.path()).matches()) {
      return Answer.ok(
          call.method().equals("PUT") ? world.register(call.body()) : world.commands());
    }
    return switch (call.path()) {
      case "gateway/bot" -> Answer.ok(gateway());
      case "users/@me" -> Answer.ok(Payloads.bot());
      default -> throw new Refusal(404, 0, "404: Not Found");
    };
  }

  private ObjectNode gateway() {
    ObjectNode gateway = Json.object().put("url", world.gatewayUrl()).put("shards", 1);
    gateway
        .putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 14_400_000)
        .put("max_concurrency", 1);
    return gateway;
  }
}
