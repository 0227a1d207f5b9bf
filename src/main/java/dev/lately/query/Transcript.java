package dev.lately.query;

import dev.lately.model.Conversation;
import dev.lately.model.Trouble;

/// What a vendor tells of a session's words.
public sealed interface Transcript {
  record Told(Conversation conversation) implements Transcript {}

  /// The vendor has no call for them.
  record Untold() implements Transcript {}

  record Failed(Trouble trouble) implements Transcript {}
}
