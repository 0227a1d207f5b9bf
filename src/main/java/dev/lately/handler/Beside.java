package dev.lately.handler;

import dev.lately.listing.Statistics.Comparison;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Some days beside those before: of a source that did not tell all of both nothing can be
/// compared.
record Beside(Window window, Window before) {
  /// Empty where that is so of each.
  Optional<Comparison> of(List<Session> rows, List<Reach> reaches) {
    Set<SourceName> whole =
        reaches.stream()
            .filter(reach -> reach.holds(window, before))
            .map(reach -> reach.report().source())
            .collect(Collectors.toSet());
    List<SourceName> without =
        reaches.stream()
            .map(reach -> reach.report().source())
            .filter(source -> !whole.contains(source))
            .toList();
    List<Session> told = rows.stream().filter(row -> whole.contains(row.ref().source())).toList();
    return whole.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comparison(count(told, window), count(told, before), without));
  }

  private static int count(List<Session> rows, Window window) {
    return (int)
        rows.stream()
            .filter(row -> row.times().lastActivity().filter(window::holds).isPresent())
            .count();
  }
}
