package dev.lately.chat.telegram;

import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// What goes wrong with the next calls of a method.
final class Faults {
  private final Map<String, Deque<Fault>> planned = new ConcurrentHashMap<>();

  /// One thing that goes wrong.
  sealed interface Fault {
    /// The Bot API's own error, nothing done.
    record Refusal(BotApiError error) implements Fault {}

    /// A proxy's page, nothing done.
    record Page(int status) implements Fault {}

    /// The connection ends before anything is done.
    record ResetBefore() implements Fault {}

    /// It is done, but the connection ends before the answer.
    record ResetAfter() implements Fault {}

    /// Any answer at all, nothing done.
    record Nonsense(String body) implements Fault {}
  }

  void next(String method, Fault... faults) {
    Deque<Fault> queue = queue(method);
    for (Fault fault : faults) {
      queue.add(fault);
    }
  }

  Optional<Fault> take(String method) {
    return Optional.ofNullable(queue(method).poll());
  }

  private Deque<Fault> queue(String method) {
    String key = method.toLowerCase(Locale.ROOT);
    return planned.computeIfAbsent(key, _ -> new ConcurrentLinkedDeque<>());
  }
}
