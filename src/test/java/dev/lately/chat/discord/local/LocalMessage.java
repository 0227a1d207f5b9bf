package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message as its readers see it.
public final class LocalMessage {
  /// resources/message, Message Flags.
  static final int EPHEMERAL = 1 << 6;

  static final int LOADING = 1 << 7;

  private static final List<String> LISTS =
      List.of("mentions", "mention_roles", "attachments", "embeds", "components");

  private final String id;
  private final String channel;
  private final Optional<LocalPerson> reader;
  private JsonNode body;
  private boolean loading;
  private boolean gone;
  private int edits;
  private Optional<LocalPerson> author = Optional.empty();

  LocalMessage(String channel, JsonNode body, Optional<LocalPerson> reader) {
    this(Snowflakes.next(), channel, body, reader);
  }

  LocalMessage(String id, String channel, JsonNode body, Optional<LocalPerson> reader) {
    this.id = id;
    this.channel = channel;
    this.body = body;
    this.reader = reader;
  }

  static LocalMessage loading(String channel, Optional<LocalPerson> reader) {
    LocalMessage message = new LocalMessage(channel, Json.object(), reader);
    message.loading = true;
    return message;
  }

  /// The same, written by a person.
  LocalMessage by(LocalPerson person) {
    author = Optional.of(person);
    return this;
  }

  public String id() {
    return id;
  }

  public String channel() {
    return channel;
  }

  /// The only one who sees it; empty where everybody does.
  public Optional<LocalPerson> reader() {
    return reader;
  }

  /// Whether it still says "thinking …".
  public synchronized boolean isLoading() {
    return loading;
  }

  public synchronized boolean isGone() {
    return gone;
  }

  public synchronized int edits() {
    return edits;
  }

  /// What was last sent: content, embeds, components, allowed_mentions.
  public synchronized JsonNode body() {
    return body;
  }

  /// Everything that is read in it.
  public String text() {
    StringBuilder text = new StringBuilder(body().path("content").asText());
    for (JsonNode embed : body().path("embeds")) {
      text.append('\n').append(embed.path("title").asText());
      text.append('\n').append(embed.path("description").asText());
      text.append('\n').append(embed.path("footer").path("text").asText());
    }
    return text.toString().strip();
  }

  /// Its buttons and selects.
  public List<JsonNode> controls() {
    List<JsonNode> controls = new ArrayList<>();
    body().path("components").forEach(row -> row.path("components").forEach(controls::add));
    return controls;
  }

  /// The id of the button with that label.
  public String button(String label) {
    return controls().stream()
        .filter(control -> control.path("label").asText().equals(label))
        .map(control -> control.path("custom_id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " on " + text()));
  }

  synchronized void edit(JsonNode changes) {
    if (gone) {
      throw Refusal.unknownMessage();
    }
    ObjectNode changed = body.deepCopy();
    changes.properties().forEach(field -> changed.set(field.getKey(), field.getValue()));
    MessageChecks.check(changed);
    body = changed;
    edits += loading ? 0 : 1;
    loading = false;
  }

  public synchronized void delete() {
    gone = true;
  }

  /// As Discord gives it to the bot.
  synchronized ObjectNode json() {
    int flags = (reader.isPresent() ? EPHEMERAL : 0) | (loading ? LOADING : 0);
    ObjectNode json = Json.object();
    json.put("id", id).put("channel_id", channel).put("type", 0).put("flags", flags);
    json.put("content", body.path("content").asText(""));
    json.set("author", author.map(p -> Payloads.user(p.id(), p.name())).orElseGet(Payloads::bot));
    json.put("timestamp", "2026-11-20T09:00:00.000000+00:00").putNull("edited_timestamp");
    json.put("tts", false).put("pinned", false).put("mention_everyone", false);
    for (String list : LISTS) {
      json.set(list, Json.array());
    }
    body.path("embeds")
        .forEach(embed ->
            json.withArray("embeds").add(embed.<ObjectNode>deepCopy().put("type", "rich")));
    body.path("components").forEach(json.withArray("components")::add);
    return json;
  }
}
