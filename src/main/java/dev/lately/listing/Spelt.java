package dev.lately.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// One folded word of a question, and the ways in which a source writes it.
///
/// `begun`: it may be the end of a longer word, since nothing was typed before it; `open`: it may
/// be the beginning of one, since nothing was typed behind it.
final class Spelt {
  /// A word of its own says more than the beginning of one, and that more than a part of a longer.
  private static final double WHOLE = 10_000;

  private static final double BEGINNING = 100;
  private static final double PART = 1;

  private final String word;
  private final boolean begun;
  private final boolean open;
  private final Map<String, Double> weights = new LinkedHashMap<>();

  Spelt(String word, boolean begun, boolean open) {
    this.word = word;
    this.begun = begun;
    this.open = open;
  }

  void read(Vocabulary known) {
    known.of(word).forEach(spelling -> add(spelling, WHOLE));
    if (!word.isEmpty() && (begun || open)) {
      known.holding(word, this::readLonger);
    }
  }

  private void readLonger(String folded, Set<String> spellings) {
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      boolean longer = folded.length() > word.length();
      boolean ends = at + word.length() == folded.length();
      if (longer && (begun || at == 0) && (open || ends)) {
        int from = at;
        spellings.forEach(s -> addPart(part(s, from), from == 0 ? BEGINNING : PART));
      }
    }
  }

  /// The letters of a longer word that become this one, each with all of its accents.
  private String part(String spelling, int at) {
    int end = at + word.length();
    int from = 0;
    int to = 0;
    for (int i = 1; i <= spelling.length(); i++) {
      int before = Folding.fold(spelling.substring(0, i)).length();
      from = before <= at ? i : from;
      to = before == end || (before > end && to == 0) ? i : to;
    }
    return spelling.substring(from, to);
  }

  /// Where the accents stand elsewhere in the longer word, this one is written as it is.
  private void addPart(String spelling, double weight) {
    if (!spelling.equals(word)) {
      add(spelling, weight);
    }
  }

  private void add(String spelling, double weight) {
    weights.merge(spelling, weight, Double::sum);
  }

  /// The part that each spelling has of all, the typed and the plain one among them: nobody knows
  /// how often words stand without accents.
  Map<String, Double> shares(String typed) {
    Map<String, Double> all = new LinkedHashMap<>(weights);
    double likeliest = weights.values().stream().mapToDouble(w -> w).max().orElse(1);
    all.merge(typed, likeliest / 2, Double::sum);
    all.putIfAbsent(word, likeliest / 4);
    double whole = all.values().stream().mapToDouble(Double::doubleValue).sum();
    all.replaceAll((_, weight) -> weight / whole);
    return all;
  }
}
