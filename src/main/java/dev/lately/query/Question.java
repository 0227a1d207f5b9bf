package dev.lately.query;

import java.util.HashSet;
import java.util.Set;

/// One person's look into a list that many may share: what it took of each source's budget, and
/// whether that was enough.
///
/// Guarded by its list. Of the further pages of a source, a question takes only the first and such
/// as leave half of the budget to others.
final class Question {
  private final Set<Lane> turned = new HashSet<>();
  private final Set<Lane> curbed = new HashSet<>();
  private boolean reached;

  /// Whether it may have one more page; a page that costs no others is free.
  boolean mayTurn(Lane lane, boolean free) {
    boolean may = free || !turned.contains(lane);
    if (may) {
      curbed.remove(lane);
    } else {
      curbed.add(lane);
    }
    return may;
  }

  void turned(Lane lane) {
    turned.add(lane);
  }

  /// Whether it ended since further pages of this source would have cost the others too much.
  boolean isCurbed(Lane lane) {
    return curbed.contains(lane);
  }

  boolean isCurbed() {
    return !curbed.isEmpty();
  }

  void ends(boolean enough) {
    reached = enough;
  }

  /// Whether all that was asked for is there.
  boolean isReached() {
    return reached;
  }
}
