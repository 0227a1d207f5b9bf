package dev.lately.listing;

import dev.lately.model.Session;
import java.util.Collection;
import java.util.OptionalInt;

/// How many messages sessions have: `known` in those whose vendor tells, and how many sessions are
/// of a vendor that does not.
public record MessageCount(int known, int silent, int sessions) {
  public static MessageCount of(Collection<Session> sessions) {
    int known = sessions.stream().mapToInt(s -> s.facts().messages().orElse(0)).sum();
    int silent = (int) sessions.stream().filter(s -> s.facts().messages().isEmpty()).count();
    return new MessageCount(known, silent, sessions.size());
  }

  MessageCount plus(MessageCount other) {
    return new MessageCount(known + other.known, silent + other.silent, sessions + other.sessions);
  }

  /// Empty when no vendor tells; what it does not know is never 0.
  public OptionalInt messages() {
    return silent == sessions ? OptionalInt.empty() : OptionalInt.of(known);
  }

  /// Whether there are more than are known of.
  public boolean isOpen() {
    return silent > 0;
  }
}
