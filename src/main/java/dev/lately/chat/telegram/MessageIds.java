package dev.lately.chat.telegram;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The highest message id seen, by the row of ids that it belongs to: each supergroup counts its
/// own, all other chats of the bot share one.
final class MessageIds {
  private static final int ROWS = 10_000;
  private static final String SUPERGROUP = "-100";

  private final SequencedMap<String, Integer> highest = new LinkedHashMap<>(16, 0.75f, true);

  synchronized void saw(String chat, int message) {
    highest.merge(row(chat), message, Math::max);
    if (highest.size() > ROWS) {
      highest.pollFirstEntry();
    }
  }

  synchronized int highest(String chat) {
    return highest.getOrDefault(row(chat), 0);
  }

  private static String row(String chat) {
    return chat.startsWith(SUPERGROUP) ? chat : "";
  }
}
