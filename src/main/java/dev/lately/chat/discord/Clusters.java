package dev.lately.chat.discord;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person sees as single characters: an emoji of seven code units is one.
final class Clusters {
  static final String ELLIPSIS = "…";

  private Clusters() {}

  static List<String> of(String words) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(words);
    List<String> clusters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      clusters.add(words.substring(start, end));
      start = end;
    }
    return clusters;
  }

  /// The words, or their beginning and an ellipsis, in at most that many UTF-16 units (which are
  /// never fewer than the characters that Discord counts).
  static String cut(String words, int most) {
    return words.length() <= most ? words : joined(of(words), most);
  }

  /// All of the pieces, or as many as fit and an ellipsis in the place of the rest.
  static String joined(List<String> pieces, int most) {
    String whole = String.join("", pieces);
    if (whole.length() <= most) {
      return whole;
    }
    StringBuilder kept = new StringBuilder();
    for (String piece : pieces) {
      if (kept.length() + piece.length() + ELLIPSIS.length() > most) {
        break;
      }
      kept.append(piece);
    }
    return most < ELLIPSIS.length() ? "" : kept.append(ELLIPSIS).toString();
  }
}
