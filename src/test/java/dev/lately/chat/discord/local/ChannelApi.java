package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the bot may ask of a channel (resources/channel, resources/message).
final class ChannelApi {
  private static final Pattern PATH = Pattern.compile("channels/(\\d+)/?(.*)");
  private static final int VIEW = 10;
  private static final int SEND = 11;
  private static final int ATTACH = 15;
  private static final int HISTORY = 16;
  private static final int SEND_IN_THREADS = 38;

  private final LocalWorld world;
  private final LocalChannels channels;

  ChannelApi(LocalWorld world) {
    this.world = world;
    this.channels = world.channels();
  }

  Optional<LocalApi.Answer> handle(LocalApi.Call call) {
    Matcher path = PATH.matcher(call.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    if (world.isPrivate(path.group(1))) {
      return Optional.of(ok(world.post(path.group(1), call.body())));
    }
    LocalChannel channel = channels.channel(path.group(1));
    if (world.isWithoutBot() || !channel.allows(VIEW)) {
      throw new Refusal(403, 50001, "Missing Access");
    }
    return Optional.of(handle(call, channel, path.group(2)));
  }

  private LocalApi.Answer handle(LocalApi.Call call, LocalChannel channel, String rest) {
    return switch (call.method() + " " + rest) {
      case "GET " -> LocalApi.Answer.ok(channel.json());
      case "PATCH " -> patch(channel, call.body());
      case "GET messages" -> LocalApi.Answer.ok(messages(channel, call));
      case "POST messages" -> post(channel, call.body());
      case "POST threads" -> begin(channel, call.body());
      case "GET threads/archived/public" -> LocalApi.Answer.ok(posts(channel, true));
      default -> message(rest);
    };
  }

  private LocalApi.Answer message(String rest) {
    String id = rest.replaceFirst("messages/", "");
    return ok(world.message(id).filter(m -> !m.isGone()).orElseThrow(Refusal::unknownMessage));
  }

  private static LocalApi.Answer patch(LocalChannel channel, JsonNode changes) {
    writable(channel);
    channel.archive(changes.path("archived").asBoolean(), channel.isLocked());
    return LocalApi.Answer.ok(channel.json());
  }

  private static void writable(LocalChannel channel) {
    need(channel, channel.isThread() ? SEND_IN_THREADS : SEND);
    if (channel.isLocked()) {
      throw channel.isArchived()
          ? new Refusal(400, 50083, "Tried to perform an operation on an archived thread")
          : new Refusal(403, 160005, "Thread is locked");
    }
  }

  private static void need(LocalChannel channel, int bit) {
    if (!channel.allows(bit)) {
      throw new Refusal(403, 50013, "Missing Permissions");
    }
  }

  private LocalApi.Answer post(LocalChannel channel, JsonNode body) {
    writable(channel);
    if (channel.isForum()) {
      throw new Refusal(400, 50008, "Cannot send messages in a non-text channel");
    }
    if (body.has("files")) {
      need(channel, ATTACH);
    }
    LocalMessage message = world.post(channel.id(), body);
    channel.archive(false, false);
    return LocalApi.Answer.ok(message.json().put("nonce", body.path("nonce").asText()));
  }

  /// The thread and its first message have one id.
  private LocalApi.Answer begin(LocalChannel forum, JsonNode body) {
    writable(forum);
    MessageChecks.between(body.path("name"), 1, 100, "name");
    JsonNode first = body.path("message");
    MessageChecks.check(first);
    if (forum.needsTag() && body.path("applied_tags").isEmpty()) {
      throw new Refusal(400, 40067, "A tag is required to create a forum post in this channel");
    }
    LocalChannel post = channels.begin(forum, body.path("name").asText());
    LocalMessage message =
        world.add(new LocalMessage(post.id(), post.id(), first, Optional.empty()));
    ObjectNode answer = post.json();
    answer.set("message", message.json());
    return LocalApi.Answer.ok(answer);
  }

  /// A forum's posts, or all threads, and nobody in them.
  ObjectNode posts(LocalChannel forum, boolean archived) {
    return threads(
        channels.all().stream().filter(c -> c.isIn(forum) && c.isArchived() == archived).toList());
  }

  ObjectNode active() {
    return threads(channels.all().stream().filter(c -> c.isThread() && !c.isArchived()).toList());
  }

  private static ObjectNode threads(List<LocalChannel> threads) {
    ObjectNode answer = Json.object().put("has_more", false);
    answer.putArray("members");
    ArrayNode list = answer.putArray("threads");
    threads.forEach(thread -> list.add(thread.json()));
    return answer;
  }

  /// The first so many after a message, the newest first; none for who may not read the history.
  private ArrayNode messages(LocalChannel channel, LocalApi.Call call) {
    ArrayNode list = Json.array();
    if (!channel.allows(HISTORY)) {
      return list;
    }
    long after = Long.parseLong(call.query().getOrDefault("after", "0"));
    List<LocalMessage> next =
        world.messages().stream()
            .filter(m -> m.channel().equals(channel.id()) && m.reader().isEmpty())
            .filter(m -> Long.parseLong(m.id()) > after)
            .sorted(Comparator.comparingLong(m -> Long.parseLong(m.id())))
            .limit(Long.parseLong(call.query().getOrDefault("limit", "50")))
            .toList();
    next.reversed().forEach(message -> list.add(message.json()));
    return list;
  }

  private static LocalApi.Answer ok(LocalMessage message) {
    return LocalApi.Answer.ok(message.json());
  }
}
