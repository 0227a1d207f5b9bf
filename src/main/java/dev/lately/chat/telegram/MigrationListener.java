package dev.lately.chat.telegram;

/// Who must know that a group became a supergroup and has another id from now on.
@FunctionalInterface
public interface MigrationListener {
  void moved(String from, String to);
}
