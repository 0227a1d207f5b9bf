package dev.lately.chat.discord;

import dev.lately.view.Block;
import dev.lately.view.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much of a page's rows is drawn: which rows have no link, and how long their title and detail
/// may be.
record Shape(Set<Integer> unlinked, int title, int detail) {
  private static final int TITLE = 256;
  private static final int DETAIL = 512;

  /// Every shape from the richest to one that always fits: first the longest links go, one by one,
  /// then words.
  static Stream<Shape> of(List<Block.Row> rows) {
    List<Integer> longestFirst =
        rows.stream()
            .sorted(
                Comparator.comparingInt((Block.Row row) -> Markdown.linkLength(row.title()))
                    .thenComparingInt(Block.Row::number)
                    .reversed())
            .map(Block.Row::number)
            .toList();
    Set<Integer> all = Set.copyOf(longestFirst);
    Stream<Shape> fewerLinks =
        IntStream.rangeClosed(0, longestFirst.size())
            .mapToObj(n -> new Shape(new HashSet<>(longestFirst.subList(0, n)), TITLE, DETAIL));
    return Stream.concat(
        fewerLinks,
        Stream.of(
            new Shape(all, 120, 200),
            new Shape(all, 80, 120),
            new Shape(all, 50, 80),
            new Shape(all, 24, 40)));
  }

  String draw(Block.Row row) {
    boolean linked = !unlinked.contains(row.number());
    Text words = row.title();
    int room = title + (linked ? Markdown.linkLength(words) : 0);
    String detailed = Markdown.draw(row.detail(), detail, linked);
    return row.number()
        + " "
        + Markdown.draw(words, room, linked)
        + (detailed.isBlank() ? "" : "\n-# " + detailed);
  }
}
