package dev.lately.masking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a pattern becomes when its repetitions are written out, as RE2 does before anything
/// else: `((a{100}){100}){100}` is a million.
final class PatternSize {
  /// An escape, a class, a repetition, or any other character.
  private static final Pattern PARTS =
      Pattern.compile(
          "\\\\Q.*?(?:\\\\E|$)|\\\\.|\\[\\^?\\]?(?:\\\\.|\\[:\\^?\\w+:\\]|[^\\]\\\\])*+\\]?|\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}|.",
          Pattern.DOTALL);

  private final Deque<Double> sums = new ArrayDeque<>();
  private double sum = 0;
  private double last = 0;

  private PatternSize() {}

  static double of(String pattern) {
    PatternSize size = new PatternSize();
    Matcher part = PARTS.matcher(pattern);
    while (part.find()) {
      size.read(part);
    }
    while (!size.sums.isEmpty()) {
      size.close();
    }
    return size.sum;
  }

  private void read(Matcher part) {
    if (part.group(1) != null) {
      String most =
          part.group(2) == null || part.group(2).isEmpty() ? part.group(1) : part.group(2);
      double times = Double.parseDouble(most);
      sum += last * Math.max(0, times - 1);
      last *= Math.max(1, times);
      return;
    }
    switch (part.group()) {
      case "(" -> open();
      case ")" -> close();
      default ->
          add(
              part.group().length() > 2 && part.group().startsWith("\\Q")
                  ? part.group().length()
                  : 1);
    }
  }

  private void open() {
    sums.push(sum);
    sum = 0;
    last = 0;
  }

  private void close() {
    double group = sum;
    sum = sums.isEmpty() ? 0 : sums.pop();
    add(group);
  }

  private void add(double size) {
    last = size;
    sum += size;
  }
}
