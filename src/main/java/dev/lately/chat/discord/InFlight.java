package dev.lately.chat.discord;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The presses that are being answered: of two by one person on one message, only the first counts.
final class InFlight {
  private final Set<Key> keys = ConcurrentHashMap.newKeySet();

  record Key(String message, String person) {}

  /// Does the work unless the same is being done.
  void once(Key key, Runnable work) {
    if (keys.add(key)) {
      try {
        work.run();
      } finally {
        keys.remove(key);
      }
    }
  }
}
