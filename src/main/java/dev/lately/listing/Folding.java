package dev.lately.listing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without case and diacritics, as people expect a search to see it; every blank is a space
/// and every apostrophe one of a keyboard.
///
/// What a letter becomes does not hang on its neighbours, so that it is looked up: a hundred
/// thousand titles are searched within the time of a press.
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int PAGE = 256;

  /// Stands for a letter that becomes none, as an accent does.
  private static final char NONE = '\0';

  /// Stands for a letter that becomes several, or one with its neighbours: no text has this
  /// character.
  private static final char OTHER = '\uFFFF';

  /// What each letter becomes, by its number, or the first half of a letter of two halves; a page
  /// is made when its first letter is met.
  private static final Page[] PAGES = new Page[(Character.MAX_CODE_POINT + 1) / PAGE];

  /// Immutable: two threads may make the same page, and whoever sees one sees all of it.
  private static final class Page {
    private final char[] letters;

    private Page(char[] letters) {
      this.letters = letters;
    }
  }

  private Folding() {}

  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = letter(text, i);
      if (letter == OTHER) {
        return whole(text);
      }
      if (letter != NONE) {
        folded.append(letter);
      }
    }
    return folded.toString();
  }

  /// Whether the text holds the words, which are folded and not empty.
  static boolean contains(String text, String words) {
    char first = words.charAt(0);
    for (int i = 0; i < text.length(); i++) {
      char letter = letter(text, i);
      if (letter == OTHER) {
        return fold(text).contains(words);
      }
      if (letter == first && begins(text, i, words)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the text begins with the words, which are folded and not empty.
  static boolean begins(String text, String words) {
    char first = text.isEmpty() ? words.charAt(0) : letter(text, 0);
    boolean maybe = first == words.charAt(0) || first == OTHER || first == NONE;
    return maybe && fold(text).startsWith(words);
  }

  private static boolean begins(String text, int from, String words) {
    int at = 0;
    for (int i = from; i < text.length() && at < words.length(); i++) {
      char letter = letter(text, i);
      if (letter == OTHER) {
        return fold(text).contains(words);
      }
      if (letter != NONE && letter != words.charAt(at++)) {
        return false;
      }
    }
    return at == words.length();
  }

  private static char letter(String text, int i) {
    char c = text.charAt(i);
    char letter = letter(c);
    return letter == OTHER && Character.isHighSurrogate(c) ? letter(text.codePointAt(i)) : letter;
  }

  private static char letter(int c) {
    Page page = PAGES[c / PAGE];
    return (page == null ? page(c / PAGE) : page).letters[c % PAGE];
  }

  private static Page page(int number) {
    char[] letters = new char[PAGE];
    for (int i = 0; i < PAGE; i++) {
      int c = number * PAGE + i;
      letters[i] = Character.isBmpCodePoint(c) ? become((char) c) : becomePair(c);
    }
    Page page = new Page(letters);
    PAGES[number] = page;
    return page;
  }

  private static char becomePair(int c) {
    String pair = Character.toString(c);
    return whole(pair).equals(pair) ? pair.charAt(0) : OTHER;
  }

  private static char become(char c) {
    if (Character.isHighSurrogate(c)) {
      String all = all(c);
      return whole(all).equals(all) ? c : OTHER;
    }
    String folded = Character.isLowSurrogate(c) ? "" + c : whole("" + c);
    boolean several = folded.length() > 1 || folded.chars().anyMatch(Folding::isHalf);
    return several ? OTHER : folded.isEmpty() ? NONE : folded.charAt(0);
  }

  /// Hangul may be written by such parts of a syllable.
  private static boolean isHalf(int c) {
    return c >> 8 == 0x11 || (c >= 0xA960 && c < 0xA980) || (c >= 0xD7B0 && c < 0xD800);
  }

  /// Every character that begins with this half.
  private static String all(char high) {
    StringBuilder all = new StringBuilder();
    for (char low = Character.MIN_LOW_SURROGATE; low <= Character.MAX_LOW_SURROGATE; low++) {
      all.append(high).append(low);
    }
    return all.toString();
  }

  /// As a keyboard writes it: blanks and apostrophes have many forms.
  private static char plain(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '´', '`' -> '\'';
      case 'ς' -> 'σ';
      default -> Character.isWhitespace(c) ? ' ' : c;
    };
  }

  private static String whole(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String lower = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    String syllables = Normalizer.normalize(lower, Normalizer.Form.NFC);
    for (int i = 0; i < syllables.length(); i++) {
      char c = syllables.charAt(i);
      folded.append(plain(c));
    }
    return folded.toString();
  }
}
