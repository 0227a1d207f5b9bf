package dev.lately.chat.telegram;

/// Who must know that a group became a supergroup and has another id from now on; told again each
/// time that something is posted under the old one.
@FunctionalInterface
public interface MigrationListener {
  void moved(String from, String to);
}
