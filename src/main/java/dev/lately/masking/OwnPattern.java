package dev.lately.masking;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.util.List;

/// A pattern of the operator's own, in the syntax of RE2, which takes a time that only grows with
/// the text: it knows no look-around and no references back.
public final class OwnPattern implements Blotter {
  private static final String INSTEAD = "<<MASKED>>";

  /// An answer of a chatbot is seldom longer.
  private static final int LENGTH = 20_000;

  /// In parts, when all repetitions are written out.
  private static final int LARGEST = 2_000;

  private static final Duration MOST = Duration.ofMillis(500);

  private final Pattern pattern;

  private OwnPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /// A pattern as it stands in the configuration.
  ///
  /// @throws IllegalArgumentException when it is no pattern, fits nothing at all, or takes longer
  ///   than half a second for a long answer; with what is wrong, in words
  public static OwnPattern of(String written) {
    if (PatternSize.of(written) > LARGEST) {
      throw new IllegalArgumentException("a pattern that repeats too much within itself");
    }
    try {
      OwnPattern own = new OwnPattern(Pattern.compile(written));
      own.prove();
      return own;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "a pattern that RE2 does not know: " + e.getDescription(), e);
    }
  }

  private void prove() {
    if (pattern.matcher("").find()) {
      throw new IllegalArgumentException("a pattern that fits where nothing is");
    }
    long begun = System.nanoTime();
    for (String text :
        List.of("a".repeat(LENGTH), "1".repeat(LENGTH), "Ab1 -_.@".repeat(LENGTH / 8))) {
      blot(new Sheet(text));
    }
    if (System.nanoTime() - begun > MOST.toNanos()) {
      throw new IllegalArgumentException("a pattern that takes too long");
    }
  }

  @Override
  public void blot(Sheet sheet) {
    Matcher found = pattern.matcher(sheet.text());
    while (found.find()) {
      if (found.end() > found.start()) {
        sheet.blot(found.start(), found.end(), INSTEAD);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnPattern own && pattern.pattern().equals(own.pattern.pattern());
  }

  @Override
  public int hashCode() {
    return pattern.pattern().hashCode();
  }
}
