package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A channel, thread or forum of the guild, and what the bot may do there.
public final class LocalChannel {
  static final int TEXT = 0;
  static final int THREAD = 11;
  static final int FORUM = 15;

  /// Forums whose posts need a tag (resources/channel, Channel Flags).
  private static final int REQUIRE_TAG = 1 << 4;

  private final String id;
  private final int type;
  private final String name;
  private final Optional<LocalChannel> parent;
  private final String created = Instant.now().toString();
  private final Map<String, Long> granted = new ConcurrentHashMap<>();
  private long denied;
  private long hidden;
  private boolean archived;
  private boolean locked;
  private boolean gone;
  private boolean tagged;
  private boolean moderatedTags;

  LocalChannel(String id, int type, String name, Optional<LocalChannel> parent) {
    this.id = id;
    this.type = type;
    this.name = name;
    this.parent = parent;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  boolean isThread() {
    return type == THREAD;
  }

  boolean isForum() {
    return type == FORUM;
  }

  boolean isIn(LocalChannel other) {
    return parent.filter(p -> p == other).isPresent();
  }

  public synchronized boolean isArchived() {
    return archived;
  }

  synchronized boolean isLocked() {
    return locked;
  }

  synchronized boolean isGone() {
    return gone;
  }

  synchronized LocalChannel archive(boolean closed, boolean shut) {
    archived = closed;
    locked = shut;
    return this;
  }

  synchronized void delete() {
    gone = true;
  }

  synchronized void requireTag(boolean moderated) {
    tagged = true;
    moderatedTags = moderated;
  }

  synchronized boolean needsTag() {
    return tagged;
  }

  /// The bot loses the permission of that bit (topics/permissions).
  synchronized void deny(int bit) {
    denied |= 1L << bit;
  }

  /// Everybody loses it.
  synchronized void denyAll(int bit) {
    hidden |= 1L << bit;
  }

  /// The bot has it again.
  synchronized void allow(int bit) {
    denied &= ~(1L << bit);
  }

  /// One person gets the permission of that bit.
  void grant(String person, int bit) {
    granted.merge(person, 1L << bit, (had, more) -> had | more);
  }

  synchronized boolean allows(int bit) {
    return parent.map(p -> p.allows(bit)).orElse((denied & 1L << bit) == 0);
  }

  /// As Discord tells of it.
  synchronized ObjectNode json() {
    ObjectNode channel = Json.object().put("id", id).put("type", type).put("name", name);
    channel.put("guild_id", Payloads.GUILD).put("permissions", Payloads.RIGHTS).put("position", 0);
    channel.put("flags", tagged ? REQUIRE_TAG : 0);
    return isThread() ? thread(channel) : open(channel);
  }

  private ObjectNode open(ObjectNode channel) {
    overwrite(channel, Payloads.APPLICATION, hidden & ~denied, denied);
    overwrite(channel, Payloads.GUILD, 0, hidden);
    granted.forEach((person, allowed) -> overwrite(channel, person, allowed, 0));
    if (isForum()) {
      ObjectNode tag = channel.putArray("available_tags").addObject();
      tag.put("id", "820000000000000001").put("name", "daily").put("moderated", moderatedTags);
      tag.putNull("emoji_id").putNull("emoji_name");
    }
    return channel;
  }

  private static void overwrite(ObjectNode channel, String whom, long allowed, long refused) {
    channel
        .withArray("permission_overwrites")
        .addObject()
        .put("id", whom)
        .put("type", whom.equals(Payloads.GUILD) ? 0 : 1)
        .put("allow", String.valueOf(allowed))
        .put("deny", String.valueOf(refused));
  }

  private ObjectNode thread(ObjectNode channel) {
    channel.put("parent_id", parent.orElseThrow().id).put("owner_id", Payloads.APPLICATION);
    channel.put("message_count", 0).put("member_count", 1).put("total_message_sent", 0);
    channel
        .putObject("thread_metadata")
        .put("archived", archived)
        .put("locked", locked)
        .put("auto_archive_duration", 1440)
        .put("archive_timestamp", created)
        .put("create_timestamp", created);
    return channel;
  }
}
