package dev.lately.command;

import dev.lately.model.View;
import java.time.Instant;

/// What a button's code says: do this with that list. `asker` is who the list was made for; `row`
/// is the absolute index of a row (0 is the first) or a group's ordinal, as the action needs.
public record Press(Action action, View view, int page, Instant snapshot, Asker asker, int row) {

  /// Four bytes that tell one person of a platform from another, without naming them.
  public record Asker(int hash) {}
}
