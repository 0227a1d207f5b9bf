package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who is what in a chat, and what all of them may do there.
final class LocalMembers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<Long, ObjectNode> members = new ConcurrentHashMap<>();
  private volatile int count = 2;
  private final ObjectNode permissions =
      MAPPER.createObjectNode().put("can_send_messages", true).put("can_send_photos", true);

  /// From now on somebody has that status there: a plain member where nothing is said.
  void put(long user, String status) {
    members.put(user, MAPPER.createObjectNode().put("status", status));
  }

  /// From now on there are so many, of whom only those that were named are known.
  void count(int all) {
    count = all;
  }

  int count() {
    return count;
  }

  /// From now on somebody may do only what is not named.
  void restrict(long user, Set<String> forbidden) {
    restrict(user, forbidden, true);
  }

  /// The same, and they are there or not.
  void restrict(long user, Set<String> forbidden, boolean there) {
    ObjectNode member = permissions.deepCopy().put("status", "restricted").put("is_member", there);
    forbidden.forEach(right -> member.put(right, false));
    members.put(user, member);
  }

  /// From now on nobody but administrators may do that.
  void forbidAll(String right) {
    permissions.put(right, false);
  }

  ObjectNode permissions() {
    return permissions.deepCopy();
  }

  ObjectNode member(long user) {
    ObjectNode member =
        members.computeIfAbsent(user, _ -> MAPPER.createObjectNode().put("status", "member"));
    ObjectNode told = member.deepCopy();
    told.set("user", LocalTelegram.person(user));
    return told;
  }

  void checkDeletes(long user) {
    if (!member(user).path("status").asText().equals("administrator")) {
      throw BotApiError.badRequest("message can't be deleted");
    }
  }

  void checkWritten(long user, boolean photo) {
    ObjectNode member = member(user);
    ObjectNode rights = member.path("status").asText().equals("member") ? permissions : member;
    if (!rights.path("can_send_messages").asBoolean(true)) {
      throw BotApiError.badRequest("not enough rights to send text messages to the chat");
    }
    if (photo && !rights.path("can_send_photos").asBoolean(true)) {
      throw BotApiError.badRequest("not enough rights to send photos to the chat");
    }
  }
}
