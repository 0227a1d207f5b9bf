package dev.lately.listing;

import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One page of a list, its rows by recency, with what is known of the whole.
///
/// `newer` is how many sessions came since the list was asked.
public record Page(
    Position position, List<Group> groups, int total, List<SourceReport> reports, int newer) {
  public Page {
    groups = List.copyOf(groups);
    reports = List.copyOf(reports);
  }

  /// Page `number` of `pages` (1 is the first); `open`: there may be more. `size` is the most rows
  /// that a page has.
  public record Position(int number, int pages, boolean open, int size) {
    /// The absolute index of the page's first row.
    public int firstIndex() {
      return (number - 1) * size;
    }
  }

  /// The page's rows of one recency; `count` is of the whole list, and a least where `open`. A
  /// group without a row on the page is there too, for its count.
  public record Group(Recency recency, int count, boolean open, List<Session> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.rows().isEmpty());
  }

  /// The same page with its rows told anew, each as active as it was.
  public Page with(List<Session> rows, Recency.Bounds bounds) {
    Map<Recency, List<Session>> anew = byRecency(rows, bounds);
    List<Group> filled =
        groups.stream()
            .map(group ->
                new Group(
                    group.recency(),
                    group.count(),
                    group.open(),
                    anew.getOrDefault(group.recency(), List.of())))
            .toList();
    return new Page(position, filled, total, reports, newer);
  }

  /// The rows by recency, each group in the order of the rows.
  public static Map<Recency, List<Session>> byRecency(List<Session> rows, Recency.Bounds bounds) {
    Map<Recency, List<Session>> groups = new TreeMap<>();
    for (Session row : rows) {
      groups
          .computeIfAbsent(bounds.recency(row.times().lastActivity()), recency -> new ArrayList<>())
          .add(row);
    }
    return groups;
  }
}
