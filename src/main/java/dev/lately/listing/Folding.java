package dev.lately.listing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/// Text without case and diacritics, as people expect a search to see it; every blank is a space.
///
/// What a letter becomes does not hang on its neighbours, so that it is looked up: a hundred
/// thousand titles are searched within the time of a press.
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int PAGE = 256;

  /// Stands for a letter that becomes none, as an accent does.
  private static final char NONE = '\0';

  /// Stands for a letter that becomes several, or is but a half of one: no text has this character.
  private static final char OTHER = '\uFFFF';

  /// What each letter becomes, by its number; a page is made when its first letter is met.
  private static final AtomicReferenceArray<char[]> PAGES = new AtomicReferenceArray<>(PAGE);

  private Folding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = letter(text.charAt(i));
      if (letter == OTHER) {
        return folded.append(whole(text.substring(i))).toString();
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
      char letter = letter(text.charAt(i));
      if (letter == OTHER) {
        return fold(text).contains(words);
      }
      if (letter == first && begins(text, i, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String text, int from, String words) {
    int at = 0;
    for (int i = from; i < text.length() && at < words.length(); i++) {
      char letter = letter(text.charAt(i));
      if (letter == OTHER) {
        return fold(text).contains(words);
      }
      if (letter != NONE && letter != words.charAt(at++)) {
        return false;
      }
    }
    return at == words.length();
  }

  private static char letter(char c) {
    char[] page = PAGES.get(c / PAGE);
    return (page == null ? page(c / PAGE) : page)[c % PAGE];
  }

  private static char[] page(int number) {
    char[] page = new char[PAGE];
    for (int i = 0; i < PAGE; i++) {
      char c = (char) (number * PAGE + i);
      String folded = Character.isSurrogate(c) ? "" + c + c : whole(String.valueOf(c));
      page[i] = folded.length() > 1 ? OTHER : folded.isEmpty() ? NONE : folded.charAt(0);
    }
    PAGES.set(number, page);
    return page;
  }

  private static String whole(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String lower = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      folded.append(Character.isWhitespace(c) ? ' ' : c == 'ς' ? 'σ' : c);
    }
    return folded.toString();
  }
}
