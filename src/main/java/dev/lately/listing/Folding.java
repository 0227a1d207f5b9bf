package dev.lately.listing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without case and diacritics, as people expect a search to see it.
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
