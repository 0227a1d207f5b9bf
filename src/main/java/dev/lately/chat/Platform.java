package dev.lately.chat;

import java.util.List;
import java.util.Optional;

/// A chat where people ask and cards are posted.
public interface Platform extends AutoCloseable {
  /// Begins to take requests; returns when the platform is connected.
  void open(Answerer answerer);

  /// Its ways to write unasked; none where nobody reads what they did not ask for.
  default List<Courier> couriers() {
    return List.of();
  }

  /// What keeps people's words from coming in, in words for the operator; empty when all is well.
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /// Stops taking requests and lets those under way finish, for a bounded time.
  @Override
  void close();
}
