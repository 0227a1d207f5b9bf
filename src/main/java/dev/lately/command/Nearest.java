package dev.lately.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The right word that somebody probably meant.
public final class Nearest {
  private Nearest() {}

  /// The candidate with the fewest letters to change, if that is one or no more than a third of the
  /// word, or one begins with the other; swapped neighbours count as one change.
  public static Optional<String> to(String word, Collection<String> candidates) {
    String typed = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(c -> isNear(typed, c.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(c -> distance(typed, c.toLowerCase(Locale.ROOT))));
  }

  private static boolean isNear(String typed, String candidate) {
    boolean begins = typed.startsWith(candidate) || candidate.startsWith(typed);
    return (typed.length() > 1 && begins)
        || distance(typed, candidate) <= Math.max(1, typed.length() / 3);
  }

  /// The optimal string alignment distance.
  private static int distance(String a, String b) {
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
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
