package dev.lately.query;

import dev.lately.model.Participant;
import dev.lately.model.Trouble;

/// What an end user said of himself, with nothing of it masked, for one person's look: whoever
/// holds it neither keeps nor logs it.
public sealed interface Revealed {
  record Told(Participant participant) implements Revealed {}

  /// He said nothing, or the vendor has no call for it, or the session is not known to be this
  /// source's.
  record Nothing() implements Revealed {}

  record Failed(Trouble trouble) implements Revealed {}
}
