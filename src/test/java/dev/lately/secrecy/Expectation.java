package dev.lately.secrecy;

import dev.lately.secrecy.Kind.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What may stand in an answer: `most` is how much of each source its readers see, `needs` how much
/// of a source must be seen for it to be in such an answer at all.
///
/// `lookedFor` are words that all that is told must hold; `said` is what whoever asked said
/// themselves. `counting`: where sessions come from is told as a number.
record Expectation(int[] most, int needs, List<Mark> lookedFor, Set<Mark> said, boolean counting) {
  static final String BROKEN = "a failure of our own";

  /// In characters, what is said of it.
  private static final int LAST = 250;

  /// More than anybody sees.
  private static final int UNSEEN = 9;

  /// What stands there and should not.
  List<String> leaks(String words) {
    List<String> leaks = new ArrayList<>();
    for (Mark mark : Kind.in(words)) {
      if (!said.contains(mark) && most[mark.source()] < needed(mark)) {
        leaks.add(mark.kind() + " of source " + mark.source() + " at " + Arrays.toString(most));
      }
      if (!lookedFor.isEmpty() && !isName(mark) && isOther(mark)) {
        leaks.add(mark.kind() + " of source " + mark.source() + ", which has none of the words");
      }
    }
    if (words.contains("Something broke on our side")) {
      leaks.add(BROKEN);
    }
    if (tellsOfLast(words)) {
      leaks.add("the last activity of what is not seen");
    }
    return leaks;
  }

  /// Whoever named a source may read its name again, but not when something was in it.
  private boolean tellsOfLast(String words) {
    int at = words.indexOf("Last activity");
    return at >= 0
        && Kind.in(words.substring(at, Math.min(words.length(), at + LAST))).stream()
            .anyMatch(mark -> most[mark.source()] < 0);
  }

  /// Whether numbers tell of words that are not seen.
  boolean tellsHits(String facts) {
    return lookedFor.stream()
        .filter(looked -> most[looked.source()] < Math.max(1, looked.kind().level))
        .anyMatch(looked -> Openness.has(facts, Vendor.size(looked.source())));
  }

  private int needed(Mark mark) {
    if (isName(mark)) {
      return 0;
    }
    if (mark.kind() == Kind.RAW && needs < 4) {
      return UNSEEN;
    }
    int own = counting && mark.kind() == Kind.ORIGIN ? 0 : mark.kind().level;
    int words = lookedFor.stream().mapToInt(looked -> looked.kind().level).max().orElse(0);
    return Math.max(Math.max(own, needs), words);
  }

  private boolean isOther(Mark mark) {
    return !said.contains(mark)
        && lookedFor.stream().noneMatch(looked -> looked.source() == mark.source());
  }

  private static boolean isName(Mark mark) {
    return mark.kind() == Kind.NAME || mark.kind() == Kind.VENDOR;
  }
}
