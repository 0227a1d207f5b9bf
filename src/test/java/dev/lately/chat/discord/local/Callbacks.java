package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// First responses to interactions (interactions/receiving-and-responding).
final class Callbacks {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final LocalWorld world;

  Callbacks(LocalWorld world) {
    this.world = world;
  }

  LocalApi.Answer handle(String id, String token, JsonNode body) {
    LocalInteraction interaction =
        world
            .interaction(token)
            .filter(i -> i.id.equals(id))
            .orElseThrow(Refusal::unknownInteraction);
    if (interaction.at.plus(PATIENCE).isBefore(world.now())
        && !interaction.acknowledged().isDone()) {
      throw Refusal.unknownInteraction();
    }
    int type = body.path("type").asInt();
    JsonNode data = body.path("data");
    check(interaction, type, data);
    interaction.acknowledge(type);
    return LocalApi.Answer.ok(response(interaction, type, respond(interaction, type, data)));
  }

  /// Refuses what must not be acknowledged.
  private static void check(LocalInteraction interaction, int type, JsonNode data) {
    boolean allowed =
        switch (interaction.kind) {
          case COMMAND -> type == 4 || type == 5 || type == 9;
          case PRESS -> type == 4 || type == 5 || type == 6 || type == 7 || type == 9;
          case AUTOCOMPLETE -> type == 8;
          case FORM -> type == 4 || type == 5 || type == 6 || type == 7;
        };
    MessageChecks.require(allowed, "type", "not a response to this kind of interaction");
    if (type == 4 || type == 7) {
      MessageChecks.check(data);
    } else if (type == 8) {
      choices(data);
    }
  }

  private static void choices(JsonNode data) {
    MessageChecks.require(data.path("choices").size() <= 25, "choices", "Must be 25 or fewer.");
    for (JsonNode choice : data.path("choices")) {
      MessageChecks.between(choice.path("name"), 1, 100, "choices.name");
      if (!choice.path("value").isIntegralNumber()) {
        MessageChecks.between(choice.path("value"), 1, 100, "choices.value");
      }
    }
  }

  private Optional<LocalMessage> respond(LocalInteraction interaction, int type, JsonNode data) {
    Optional<LocalMessage> message =
        switch (type) {
          case 4 -> Optional.of(world.add(interaction.person.message(data)));
          case 5 -> Optional.of(world.add(interaction.person.thinking(data)));
          case 6, 7 -> interaction.on;
          default -> Optional.empty();
        };
    message.ifPresent(m -> interaction.original = m);
    if (type == 8) {
      List<String> suggested = new ArrayList<>();
      data.path("choices").forEach(choice -> suggested.add(choice.path("value").asText()));
      interaction.suggest(suggested);
    } else if (type == 9) {
      interaction.open(new LocalForm(data, interaction.on));
    } else if (type == 7) {
      message.ifPresent(m -> m.edit(data));
    }
    if (type == 4 || type == 7) {
      message.ifPresent(interaction::answer);
    }
    return message;
  }

  private static ObjectNode response(
      LocalInteraction interaction, int type, Optional<LocalMessage> message) {
    ObjectNode response = Json.object();
    response.putObject("interaction").put("id", interaction.id).put("type", interaction.kind.type);
    ObjectNode resource = response.putObject("resource").put("type", type);
    message.ifPresent(m -> resource.set("message", m.json()));
    return response;
  }
}
