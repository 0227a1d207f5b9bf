package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/// What an interaction's token opens after its first response: edits, deletion and follow-ups.
final class Webhooks {
  private static final Duration LIFE = Duration.ofMinutes(15);

  private final LocalWorld world;

  Webhooks(LocalWorld world) {
    this.world = world;
  }

  LocalApi.Answer followUp(String token, JsonNode body) {
    LocalInteraction interaction = living(token);
    LocalMessage original = interaction.original;
    if (original != null && original.isLoading() && !original.isGone()) {
      // The first follow-up to a deferred reply takes its place, with its visibility.
      original.edit(body);
      interaction.answer(original);
      return LocalApi.Answer.ok(original.json());
    }
    MessageChecks.check(body);
    LocalMessage message = world.add(interaction.person.message(body));
    interaction.answer(message);
    return LocalApi.Answer.ok(message.json());
  }

  LocalApi.Answer message(LocalApi.Call call, String token, String id) {
    LocalInteraction interaction = living(token);
    LocalMessage message = message(interaction, id);
    return switch (call.method()) {
      case "PATCH" -> {
        message.edit(call.body());
        interaction.answer(message);
        yield LocalApi.Answer.ok(message.json());
      }
      case "DELETE" -> {
        message.delete();
        yield LocalApi.Answer.nothing();
      }
      default -> LocalApi.Answer.ok(message.json());
    };
  }

  private LocalMessage message(LocalInteraction interaction, String id) {
    LocalMessage original = interaction.original;
    LocalMessage message =
        id.equals("@original") && original != null ? original : world.message(id).orElse(null);
    if (message == null || message.isGone()) {
      throw Refusal.unknownMessage();
    }
    return message;
  }

  private LocalInteraction living(String token) {
    LocalInteraction interaction =
        world
            .interaction(token)
            .orElseThrow(() -> new Refusal(401, 50027, "Invalid Webhook Token"));
    if (interaction.at.plus(LIFE).isBefore(world.now())) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
    if (!interaction.acknowledged().isDone()) {
      throw new Refusal(404, 10015, "Unknown Webhook");
    }
    return interaction;
  }
}
