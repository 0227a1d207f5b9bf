package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// One chat with the messages in it; may have moved, or have thrown the bot out.
final class LocalChat {
  /// The bot's id.
  static final long BOT = 4711;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> KEPT =
      List.of(
          "text",
          "entities",
          "caption",
          "caption_entities",
          "photo",
          "document",
          "file_name",
          "reply_markup",
          "message_thread_id");

  private final long id;
  private final String type;
  private final Map<Integer, ObjectNode> messages = new LinkedHashMap<>();
  private Optional<Long> moved = Optional.empty();
  private Optional<String> forbidden = Optional.empty();
  private final LocalMembers members = new LocalMembers();
  private Optional<String> username = Optional.empty();
  private int failures;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private final Map<Integer, String> topics = new HashMap<>();

  LocalChat(long id, String type) {
    this.id = id;
    this.type = type;
  }

  boolean isPrivate() {
    return type.equals("private");
  }

  boolean isSupergroup() {
    return type.equals("supergroup");
  }

  /// From now on every call that names this chat is told of the other.
  synchronized void move(long other) {
    moved = Optional.of(other);
  }

  /// From now on the bot may do nothing here.
  synchronized void forbid(String why) {
    forbidden = Optional.of(why);
  }

  /// From now on the bot may do here what it could before.
  synchronized void welcome() {
    forbidden = Optional.empty();
    topics.clear();
  }

  /// From now on anybody may find the chat by that name.
  synchronized void publish(String name) {
    username = Optional.of(name);
  }

  /// Who is what here.
  LocalMembers members() {
    return members;
  }

  /// From now on nothing may be written into that topic, for that reason.
  synchronized void shut(int topic, String why) {
    topics.put(topic, why);
  }

  /// From now on whatever the bot writes here hangs until the latch opens.
  void hold(CountDownLatch until) {
    held = until;
  }

  /// Waits while it hangs.
  void awaitOpen() throws InterruptedException {
    held.await();
  }

  /// The next so many messages of the bot fail on the server's side, and are not kept.
  synchronized void failNext(int times) {
    failures = times;
  }

  /// What `getChat` tells.
  synchronized ObjectNode about() {
    ObjectNode about = json();
    about.set("permissions", members.permissions());
    username.ifPresent(name -> about.put("username", name));
    return about;
  }

  JsonNode member(long user) {
    return members.member(user);
  }

  /// Refuses what the bot may not write here.
  synchronized void checkWritten(JsonNode body) {
    if (failures > 0) {
      failures--;
      throw BotApiError.of(500, "Internal Server Error");
    }
    String shut = topics.get(body.path("message_thread_id").asInt());
    if (shut != null) {
      throw BotApiError.badRequest(shut);
    }
    if (!type.equals("private")) {
      members.checkWritten(BOT, body.has("photo"));
    }
  }

  /// Changes the words under one of the bot's pictures.
  synchronized ObjectNode caption(int message, JsonNode body) {
    ObjectNode kept = messages.get(message);
    if (kept == null) {
      throw BotApiError.badRequest("message to edit not found");
    }
    for (String field : List.of("caption", "caption_entities", "reply_markup")) {
      kept.remove(field);
      if (body.has(field)) {
        kept.set(field, body.get(field));
      }
    }
    return kept.deepCopy();
  }

  /// Puts a picture in the place of what one of the bot's messages shows.
  synchronized ObjectNode picture(int message, JsonNode body) {
    ObjectNode kept = messages.get(message);
    if (kept == null) {
      throw BotApiError.badRequest("message to edit not found");
    }
    for (String field : KEPT) {
      kept.remove(field);
      if (body.has(field)) {
        kept.set(field, body.get(field));
      }
    }
    return kept.deepCopy();
  }

  synchronized void checkOpen() {
    moved.ifPresent(other -> {
      throw BotApiError.migrated(other);
    });
    forbidden.ifPresent(why -> {
      throw BotApiError.of(403, "Forbidden: " + why);
    });
  }

  /// Refuses an answer to a message that is not there, unless it may be sent all the same.
  synchronized void checkAnswered(JsonNode reply) {
    boolean gone = reply.isObject() && !messages.containsKey(reply.path("message_id").asInt());
    if (gone && !reply.path("allow_sending_without_reply").asBoolean()) {
      throw BotApiError.badRequest("message to be replied not found");
    }
  }

  /// Keeps a message, by the bot or by a person.
  synchronized ObjectNode add(int message, JsonNode body, JsonNode from) {
    ObjectNode kept =
        MAPPER.createObjectNode().put("message_id", message).put("date", 1_795_338_000);
    kept.set("chat", json());
    kept.set("from", from);
    for (String field : KEPT) {
      if (body.has(field)) {
        kept.set(field, body.get(field));
      }
    }
    if (body.has("message_thread_id")) {
      kept.put("is_topic_message", true);
    }
    messages.put(message, kept);
    return kept.deepCopy();
  }

  /// Changes one of the bot's messages.
  synchronized ObjectNode edit(int message, JsonNode body) {
    ObjectNode kept = messages.get(message);
    if (kept == null) {
      throw BotApiError.badRequest("message to edit not found");
    }
    if (kept.path("from").path("id").asLong() != BOT) {
      throw BotApiError.badRequest("message can't be edited");
    }
    if (kept.has("photo")) {
      throw BotApiError.badRequest("there is no text in the message to edit");
    }
    ObjectNode before = kept.deepCopy();
    for (String field : List.of("text", "entities", "reply_markup")) {
      kept.remove(field);
      if (body.has(field)) {
        kept.set(field, body.get(field));
      }
    }
    if (before.equals(kept)) {
      throw BotApiError.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    return kept.deepCopy();
  }

  synchronized void delete(int message) {
    messages.remove(message);
  }

  synchronized List<ObjectNode> messages() {
    return new ArrayList<>(messages.values().stream().map(ObjectNode::deepCopy).toList());
  }

  ObjectNode json() {
    ObjectNode chat = MAPPER.createObjectNode().put("id", id).put("type", type);
    return type.equals("private") ? chat.put("first_name", "Zoë") : chat.put("title", "Support");
  }
}
