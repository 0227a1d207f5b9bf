package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.discord.local.LocalInteraction.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody at a client of the local Discord, who can do only what that client lets them do.
public record LocalPerson(
    LocalDiscord discord,
    String id,
    String name,
    String channel,
    List<String> roles,
    String locale) {

  public LocalPerson in(String otherChannel) {
    return new LocalPerson(discord, id, name, otherChannel, roles, locale);
  }

  public LocalPerson speaking(String otherLocale) {
    return new LocalPerson(discord, id, name, channel, roles, otherLocale);
  }

  public LocalPerson with(String role) {
    return discord.remember(new LocalPerson(discord, id, name, channel, List.of(role), locale));
  }

  /// The messages in the channel that this person sees.
  public List<LocalMessage> sees() {
    return discord.messages().stream()
        .filter(m -> m.channel().equals(channel))
        .filter(m -> m.reader().map(reader -> reader.id().equals(id)).orElse(true))
        .toList();
  }

  /// Types a registered command, such as `/sessions recent`, with its options.
  public LocalInteraction type(String words, Map<String, ?> options) {
    ObjectNode data = discord.menu().typed(words, options);
    return discord.send(
        new LocalInteraction(Kind.COMMAND, this, Optional.empty(), discord.now()), data);
  }

  /// The suggestions for an option while it is typed.
  public List<String> autocomplete(String words, String option, String typed) {
    ObjectNode data = discord.menu().typing(words, option, typed);
    return discord
        .send(new LocalInteraction(Kind.AUTOCOMPLETE, this, Optional.empty(), discord.now()), data)
        .choices();
  }

  public LocalInteraction press(LocalMessage message, String customId) {
    JsonNode button = control(message, customId, 2);
    if (button.path("disabled").asBoolean()) {
      throw new AssertionError("the button is disabled: " + button);
    }
    ObjectNode data =
        Json.object().put("component_type", 2).put("custom_id", customId).put("id", 2);
    return discord.send(
        new LocalInteraction(Kind.PRESS, this, Optional.of(message), discord.now()), data);
  }

  /// Sends a press on a message that another person's client showed, as a program can.
  public LocalInteraction replay(LocalMessage message, String customId) {
    ObjectNode data =
        Json.object().put("component_type", 2).put("custom_id", customId).put("id", 2);
    return discord.send(
        new LocalInteraction(Kind.PRESS, this, Optional.of(message), discord.now()), data);
  }

  public LocalInteraction choose(LocalMessage message, String customId, String... values) {
    JsonNode select = control(message, customId, 3);
    ObjectNode data =
        Json.object().put("component_type", 3).put("custom_id", customId).put("id", 2);
    ArrayNode chosen = data.putArray("values");
    for (String value : values) {
      if (!select.path("options").findValuesAsText("value").contains(value)) {
        throw new AssertionError("no option " + value + " in " + select);
      }
      chosen.add(value);
    }
    return discord.send(
        new LocalInteraction(Kind.PRESS, this, Optional.of(message), discord.now()), data);
  }

  /// Fills in a form's only field and sends it.
  public LocalInteraction submit(LocalForm form, String text) {
    ObjectNode data = Json.object().put("custom_id", form.body().path("custom_id").asText());
    ObjectNode label = data.putArray("components").addObject().put("type", 18).put("id", 1);
    label
        .putObject("component")
        .put("type", 4)
        .put("id", 2)
        .put("custom_id", form.field())
        .put("value", text);
    return discord.send(new LocalInteraction(Kind.FORM, this, form.over(), discord.now()), data);
  }

  LocalMessage message(JsonNode body) {
    return new LocalMessage(channel, body, reader(body));
  }

  LocalMessage thinking(JsonNode body) {
    return LocalMessage.loading(channel, reader(body));
  }

  private Optional<LocalPerson> reader(JsonNode body) {
    boolean ephemeral = (body.path("flags").asInt() & LocalMessage.EPHEMERAL) != 0;
    return ephemeral ? Optional.of(this) : Optional.empty();
  }

  private JsonNode control(LocalMessage message, String customId, int type) {
    if (!message.isGone() && !sees().contains(message)) {
      throw new AssertionError(name + " does not see that message");
    }
    return message.controls().stream()
        .filter(c -> c.path("type").asInt() == type)
        .filter(c -> c.path("custom_id").asText().equals(customId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no control " + customId + " on " + message.body()));
  }
}
