package dev.lately.model;

import java.util.List;

/// What was said in a session, oldest first; not complete where the vendor gave only the newest.
public record Conversation(List<Turn> turns, boolean complete) {
  public Conversation {
    turns = List.copyOf(turns);
  }
}
