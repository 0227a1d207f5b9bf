package dev.lately;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The right word that a misspelt one most likely stands for.
final class NearestWord {
  private NearestWord() {}

  /// Empty when no word is near: more than a third of its letters would have to change.
  static Optional<String> of(String typed, Collection<String> words) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .min(Comparator.comparingInt((String word) -> distance(wanted, word)).thenComparing(w -> w))
        .filter(word -> distance(wanted, word) <= Math.max(1, wanted.length() / 3));
  }

  /// To the whole word or, for a zone, to its city: `Berln` means `Europe/Berlin`.
  private static int distance(String wanted, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int city = lower.lastIndexOf('/') + 1;
    int whole = edits(wanted, lower);
    return city == 0 ? whole : Math.min(whole, edits(wanted, lower.substring(city)));
  }

  /// Letters to insert, remove, replace or swap with their neighbour.
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, new int[] {i, j});
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int[] at) {
    int i = at[0];
    int j = at[1];
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
