package dev.lately.listing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where looked-for words stand in others: a range of UTF-16 units that cuts no character which a
/// person sees.
public record Hit(int from, int to) {
  /// At most so many of the words' places, from the left, without regard to case and diacritics.
  public static List<Hit> in(String words, String wanted, int most) {
    String looked = Folding.fold(wanted.strip());
    List<Hit> hits = new ArrayList<>();
    Folded folded = Folded.of(words);
    int at = looked.isEmpty() ? -1 : folded.letters.indexOf(looked);
    while (at >= 0 && hits.size() < most) {
      int end = at + looked.length();
      hits.add(new Hit(folded.starts.get(at), folded.ends.get(end - 1)));
      while (end < folded.letters.length() && folded.ends.get(end).equals(hits.getLast().to)) {
        end++;
      }
      at = folded.letters.indexOf(looked, end);
    }
    return hits;
  }

  /// Folded words that know from which character each of their letters came.
  private record Folded(String letters, List<Integer> starts, List<Integer> ends) {
    static Folded of(String words) {
      BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
      breaks.setText(words);
      StringBuilder letters = new StringBuilder();
      Folded folded = new Folded("", new ArrayList<>(), new ArrayList<>());
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        letters.append(Folding.fold(words.substring(start, end)));
        while (folded.starts.size() < letters.length()) {
          folded.starts.add(start);
          folded.ends.add(end);
        }
        start = end;
      }
      return new Folded(letters.toString(), folded.starts, folded.ends);
    }
  }
}
