package dev.lately.listing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/// One folded word, and how often texts write it in which way.
final class Spelt {
  /// A word of its own says more than the beginning of one, and that more than a part of a longer.
  private static final double WHOLE = 10_000;

  private static final double BEGINNING = 100;
  private static final double PART = 1;

  /// What was typed may be right where nobody wrote it yet.
  private static final double TYPED = 0.5;

  private final String word;
  private final Map<String, Double> weights = new LinkedHashMap<>();

  Spelt(String word) {
    this.word = word;
  }

  void read(String text) {
    if (Folding.contains(text, word)) {
      String plain = Spellings.lower(Normalizer.normalize(text, Normalizer.Form.NFC));
      Spellings.WORD.matcher(plain).results().forEach(match -> count(match.group()));
    }
  }

  private void count(String written) {
    String folded = Folding.fold(written);
    int at = folded.indexOf(word);
    if (folded.equals(word)) {
      add(written, WHOLE);
    } else if (at >= 0 && folded.length() == written.length()) {
      add(written.substring(at, at + word.length()), at == 0 ? BEGINNING : PART);
    }
  }

  private void add(String spelling, double weight) {
    weights.merge(spelling, weight, Double::sum);
  }

  /// The part that each spelling has of all, the typed one among them.
  Map<String, Double> shares(String typed) {
    Map<String, Double> all = new LinkedHashMap<>(weights);
    all.merge(typed, TYPED, Double::sum);
    double whole = all.values().stream().mapToDouble(Double::doubleValue).sum();
    all.replaceAll((_, weight) -> weight / whole);
    return all;
  }
}
