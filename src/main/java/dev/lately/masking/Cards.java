package dev.lately.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Numbers of cards (ISO/IEC 7812), with their check digit: groups of digits that stand together
/// are tried in every way, since a date or a code may stand beside the number.
final class Cards implements Blotter {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int MOST_GAPS = 7;

  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\p{L}\\p{N}_.-])\\d(?:[ .-]?\\d){12,}+");

  /// The first digits and the lengths of the brands, as they publish them.
  private static final Pattern BRANDS =
      Pattern.compile(
          "4(\\d{12}|\\d{15}|\\d{18})|(5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}"
              + "|3[47]\\d{13}|3(0[0-5]|[68]\\d)\\d{11}|6(011|5\\d\\d|4[4-9]\\d)\\d{12}|35(2[89]|[3-8]\\d)\\d{12}"
              + "|62\\d{14,17}|(50|5[6-8]|6[37])\\d{14}");

  @Override
  public void blot(Sheet sheet) {
    Matcher run = DIGITS.matcher(sheet.text());
    while (run.find()) {
      boolean goesOn = run.end() < sheet.length() && isOfWord(sheet.at(run.end()));
      new Run(sheet, places(sheet, run.start(), run.end()), !goesOn).blot();
    }
  }

  private static List<Integer> places(Sheet sheet, int from, int to) {
    List<Integer> digits = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (Character.isDigit(sheet.at(i))) {
        digits.add(i);
      }
    }
    return digits;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// Digits in groups; `ends`: the last group is whole.
  private record Run(Sheet sheet, List<Integer> places, boolean ends) {
    void blot() {
      int from = 0;
      while (from + SHORTEST <= places.size()) {
        int to = begins(from) ? end(from) : from;
        if (to > from) {
          sheet.blot(places.get(from), places.get(to - 1) + 1, "<<CARD>>");
        }
        from = Math.max(from + 1, to);
      }
    }

    private int end(int from) {
      for (int to = Math.min(from + LONGEST, places.size()); to >= from + SHORTEST; to--) {
        if (isEnd(to) && isGrouped(from, to) && isCard(from, to)) {
          return to;
        }
      }
      return from;
    }

    private boolean begins(int digit) {
      return digit == 0 || places.get(digit) > places.get(digit - 1) + 1;
    }

    private boolean isEnd(int digit) {
      return digit == places.size() ? ends : begins(digit);
    }

    /// In few groups, or each digit by itself: others only count.
    private boolean isGrouped(int from, int to) {
      long gaps = IntStream.range(from + 1, to).filter(this::begins).count();
      return gaps <= MOST_GAPS || gaps == to - from - 1;
    }

    /// Luhn's check digit, ISO/IEC 7812-1, and a brand.
    private boolean isCard(int from, int to) {
      StringBuilder digits = new StringBuilder();
      int sum = 0;
      for (int i = from; i < to; i++) {
        int digit = sheet.at(places.get(i)) - '0';
        sum += (to - i) % 2 == 1 ? digit : digit * 2 % 10 + digit / 5;
        digits.append(digit);
      }
      return sum % 10 == 0 && BRANDS.matcher(digits).matches();
    }
  }
}
