package dev.lately.query;

import dev.lately.model.Conversation;
import dev.lately.model.Trouble;
import java.util.Optional;

/// What a vendor tells of a session's words.
public sealed interface Transcript {
  record Told(Conversation conversation) implements Transcript {}

  /// The vendor has no call for them.
  record Untold() implements Transcript {}

  /// The vendor has the session no more; `last` is how it was listed, where that is known.
  record Gone(Optional<Sighting> last) implements Transcript {}

  record Failed(Trouble trouble) implements Transcript {}
}
