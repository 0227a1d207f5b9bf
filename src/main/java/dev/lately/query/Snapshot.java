package dev.lately.query;

import dev.lately.model.Mark;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The ordered answer to a view at one instant. Its order never changes; it only grows at its end
/// as the reader goes on and vendors give more.
public interface Snapshot {
  /// When it was asked, in whole milliseconds: with its view, its name.
  Instant at();

  /// The rows from index `from`, at most `size`. Waits for what is missing of them, no longer than
  /// the answer's deadline; a source that is later than that is left out and says so.
  Excerpt excerpt(int from, int size, Recency.Bounds bounds);

  /// The index of the first row that is not newer than this instant, as far as is known; the number
  /// of known rows when all are newer. Waits as [#excerpt] does.
  int indexOf(Instant time);

  /// How each source that answered was searched; empty for a list without words to look for.
  default List<Searched> searched() {
    return List.of();
  }

  /// Up to where somebody has seen each source once they are shown what of this list is known; none
  /// of a source of which it does not hold all that is new to them.
  default Map<SourceName, Mark> marks() {
    return Map.of();
  }

  /// The index of the first row without a date, as far as is known.
  int indexOfUndated();
}
