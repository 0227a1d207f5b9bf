package dev.lately.chat.discord;

import dev.lately.command.Command;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The presses that are being answered: of two alike by one person on one message, only the first
/// is worked for.
final class InFlight {
  private final Map<Key, AtomicLong> presses = new ConcurrentHashMap<>();
  private final Map<String, Shown> messages = new ConcurrentHashMap<>();

  /// What makes presses alike.
  record Key(String message, String person, Command.Press press) {}

  /// A press that is worked for: when it was made last, and what it may change.
  record Turn(AtomicLong latest, Shown message) {
    /// Changes the message, unless the answer to a later press stands there.
    void take(Runnable change) {
      message.change(latest, change);
    }
  }

  /// Does the work unless the same is being done, which then counts as pressed at this `moment`: a
  /// number that grows with time.
  void once(Key key, long moment, Consumer<Turn> work) {
    AtomicLong latest = new AtomicLong(moment);
    AtomicLong earlier = presses.putIfAbsent(key, latest);
    if (earlier != null) {
      earlier.accumulateAndGet(moment, Math::max);
      return;
    }
    Shown message = messages.compute(key.message(), (_, known) -> Shown.joined(known));
    try {
      work.accept(new Turn(latest, message));
    } finally {
      presses.remove(key);
      messages.computeIfPresent(key.message(), (_, known) -> known.left());
    }
  }
}
