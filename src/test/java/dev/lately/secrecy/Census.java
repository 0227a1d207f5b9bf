package dev.lately.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many cases there were, of which kinds, and what went wrong in them.
final class Census {
  private static final int TOLD = 1500;

  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Map<String, Integer> faulty = new TreeMap<>();
  final List<String> faults = new ArrayList<>();
  int cases;
  int telling;

  void counted(String kind, Reading read) {
    cases++;
    kinds.merge(first(kind), 1, Integer::sum);
    if (!Kind.in(read.words()).isEmpty()) {
      telling++;
    }
  }

  int of(String kind) {
    return kinds.getOrDefault(kind, 0);
  }

  /// Of each kind the first few are told whole.
  void fault(String kind, String about, Reading read) {
    if (faulty.merge(first(kind), 1, Integer::sum) <= 2) {
      String words = read.words();
      faults.add(about + "\n  " + words.substring(0, Math.min(TOLD, words.length())));
    }
  }

  Census plus(Census other) {
    cases += other.cases;
    telling += other.telling;
    other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
    other.faulty.forEach((kind, count) -> faulty.merge(kind, count, Integer::sum));
    faults.addAll(other.faults);
    return this;
  }

  private static String first(String kind) {
    return kind.split(" ", 2)[0];
  }

  @Override
  public String toString() {
    return cases
        + " cases, "
        + telling
        + " with something of a source in them: "
        + kinds
        + "; faults: "
        + faulty;
  }
}
