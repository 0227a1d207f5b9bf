package dev.lately.view;

import java.util.List;
import java.util.Optional;

/// Folds end users' words so that they stay on their line: hostile until a platform escapes them.
public final class Foreign {
  private static final int TAGS = 0xE0000;
  private static final String TAB = "    ";

  private Foreign() {}

  /// The words on one line of at most `most` code points, with `…` where something was cut: line
  /// breaks and runs of blanks are one blank; control, bidi, zero-width and other invisible
  /// characters are gone, but for the joiners inside emoji and scripts. Empty when nothing is left.
  public static Optional<String> fold(String words, int most) {
    StringBuilder line = new StringBuilder();
    words.codePoints().forEach(c -> append(line, c));
    String folded = line.toString().strip();
    return folded.isEmpty() ? Optional.empty() : Optional.of(cut(folded, most));
  }

  /// The lines of words that may have several, each as it was indented: blanks are blanks, what is
  /// invisible is gone, and no blanks stand at the end.
  public static List<String> lines(String words) {
    return words
        .lines()
        .map(line -> {
          StringBuilder clean = new StringBuilder();
          line.codePoints().forEach(c -> keep(clean, c));
          return clean.toString().stripTrailing();
        })
        .toList();
  }

  private static void keep(StringBuilder line, int c) {
    if (c == '\t') {
      line.append(TAB);
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      line.append(' ');
    } else if (isJoiner(c) ? !line.isEmpty() : isVisible(c)) {
      line.appendCodePoint(c);
    }
  }

  private static void append(StringBuilder line, int c) {
    boolean blankBefore = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      line.append(blankBefore ? "" : " ");
    } else if (isJoiner(c) ? !blankBefore : isVisible(c)) {
      line.appendCodePoint(c);
    }
  }

  /// Zero-width joiner and non-joiner: emoji, Persian and Indic words need them.
  private static boolean isJoiner(int c) {
    return c == 0x200D || c == 0x200C;
  }

  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && c < TAGS;
  }

  /// At most `most` code points, the last of them `…` where something was cut.
  public static String cut(String words, int most) {
    if (words.codePointCount(0, words.length()) <= most) {
      return words;
    }
    int end = words.offsetByCodePoints(0, most - 1);
    return words.substring(0, end).stripTrailing() + "…";
  }
}
