package dev.lately.chat;

import dev.lately.model.Hindrance;
import java.time.Duration;

/// What became of a post.
public sealed interface Posted {
  /// It is there, as that message.
  record Came(String message) implements Posted {}

  /// The answer was lost: it may be there.
  record Lost() implements Posted {}

  /// The platform refused it, and will refuse it until something is changed there.
  record Refused(Hindrance why) implements Posted {}

  /// It is surely not there; the platform wants to be asked again after that time.
  record Later(Duration after) implements Posted {}
}
