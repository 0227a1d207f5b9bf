package dev.lately.masking;

import java.util.regex.Pattern;

/// What links carry: whoever opens them, and what stands behind their `?`, or behind their `#`
/// where that says something of somebody (`#token=…`).
final class Links implements Blotter {
  private static final Mask OPENER =
      Mask.of("://(?<it>[^\\s/@:?#]{1,256}+:[^\\s/@]{1,256}+)(?=@)", "<<KEY>>");

  /// How a link begins, also as people write it without `https://`.
  private static final Pattern BEGINNING =
      Pattern.compile("://|(?<![\\w.])www\\.|(?<![\\w.-])[\\w-]++(?:\\.[\\w-]++)++/");

  private static final String ENDS = "<>\"`";

  /// What follows a link in a sentence.
  private static final String TRAILS = ".,;:!?'*_)]}…";

  /// Where what a link carries cannot begin, since it is a sentence's `?`.
  private static final String SENTENCE = ".,;:!?'*)]}…";

  /// The longest of which is known that it is one.
  private static final int LONGEST = 2048;

  @Override
  public void blot(Sheet sheet) {
    OPENER.blot(sheet);
    blot(sheet, "?");
    blot(sheet, "#");
  }

  private static void blot(Sheet sheet, String sign) {
    int from = 0;
    for (int at = sheet.next(sign, 0); at >= 0; at = sheet.next(sign, from)) {
      int end = isInLink(sheet, from, at) ? end(sheet, at + 1) : at + 1;
      boolean carries = end > at + 1 && SENTENCE.indexOf(sheet.at(at + 1)) < 0;
      if (carries && (sign.equals("?") || names(sheet, at, end))) {
        sheet.blot(at, end, sign + "…");
      }
      from = end;
    }
  }

  /// Before the blank or the quote that ends it, and before the bracket that it stands in.
  private static int end(Sheet sheet, int begin) {
    int depth = 0;
    int end = begin;
    while (end < sheet.length() && isOfLink(sheet.at(end)) && depth >= 0) {
      char c = sheet.at(end);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    while (end > begin && TRAILS.indexOf(sheet.at(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean names(Sheet sheet, int from, int to) {
    return sheet.text().subSequence(from, to).toString().contains("=");
  }

  /// Whether this place stands in a link that began after `since`.
  static boolean isInLink(Sheet sheet, int since, int place) {
    int begin = place;
    int least = Math.max(since, place - LONGEST);
    while (begin > least && isOfLink(sheet.at(begin - 1))) {
      begin--;
    }
    return begin < place && BEGINNING.matcher(sheet.text()).region(begin, place).find();
  }

  private static boolean isOfLink(char c) {
    return !Character.isWhitespace(c) && ENDS.indexOf(c) < 0;
  }
}
