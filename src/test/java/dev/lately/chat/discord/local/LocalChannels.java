package dev.lately.chat.discord.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The guild's channels: two of text, a thread of the first, an archived one, and a forum.
final class LocalChannels {
  private final Map<String, LocalChannel> all = new ConcurrentSkipListMap<>();

  LocalChannels() {
    LocalChannel general = add(LocalDiscord.GENERAL, LocalChannel.TEXT, Optional.empty());
    add(LocalDiscord.SUPPORT, LocalChannel.TEXT, Optional.empty());
    add(LocalDiscord.THREAD, LocalChannel.THREAD, Optional.of(general));
    add(LocalDiscord.ARCHIVED, LocalChannel.THREAD, Optional.of(general)).archive(true, false);
    add(LocalDiscord.FORUM, LocalChannel.FORUM, Optional.empty());
  }

  /// One more of text.
  void open(String id) {
    add(id, LocalChannel.TEXT, Optional.empty());
  }

  private LocalChannel add(String id, int type, Optional<LocalChannel> parent) {
    LocalChannel channel = new LocalChannel(id, type, "channel-" + id, parent);
    all.put(id, channel);
    return channel;
  }

  /// A post in a forum.
  LocalChannel begin(LocalChannel forum, String name) {
    LocalChannel post =
        new LocalChannel(Snowflakes.next(), LocalChannel.THREAD, name, Optional.of(forum));
    all.put(post.id(), post);
    return post;
  }

  /// @throws Refusal when there is none
  LocalChannel channel(String id) {
    LocalChannel channel = all.get(id);
    if (channel == null || channel.isGone()) {
      throw new Refusal(404, 10003, "Unknown Channel");
    }
    return channel;
  }

  List<LocalChannel> all() {
    return all.values().stream().filter(channel -> !channel.isGone()).toList();
  }
}
