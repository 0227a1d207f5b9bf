package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.view.Block;
import dev.lately.view.Notices;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import java.util.Optional;
import java.util.Set;

/// Words for what may not be shown.
final class Refusals {
  private Refusals() {}

  /// Where nobody is answered: one line, with the id by which the place can be allowed.
  static Reply nobody(Place place, Reader reader) {
    return say(reader, "refusal", place.platform(), place.space());
  }

  /// Where nothing at all may be shown for what was asked.
  static Optional<Reply> of(Asked asked) {
    if (!asked.visible().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        asked.leave().rights().alone().isEmpty()
            ? say(asked.reader(), "refusal.sources")
            : level(asked));
  }

  /// Where less is seen of a source than that needs.
  static Optional<Reply> of(Asked asked, SourceName source) {
    return Optional.of(asked).filter(a -> a.leave().isShort(source)).map(Refusals::level);
  }

  private static Reply level(Asked asked) {
    asked.note(AuditLog.Kind.REFUSED, 0, Set.of(), Optional.empty());
    return say(asked.reader(), "refusal.level", asked.leave().deed().needs().word());
  }

  static Reply say(Reader reader, String key, Object... values) {
    return new Reply.Private(new Notices(reader).say(Block.Tone.WARNING, key, values), "");
  }
}
