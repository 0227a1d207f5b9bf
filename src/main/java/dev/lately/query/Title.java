package dev.lately.query;

import dev.lately.model.SessionRef;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Lately itself asked of a session for a title: the first words in it, or that there are
/// none.
///
/// `modified` is when the session was last active as it was asked for, in milliseconds; `asked` is
/// when that was, `used` when somebody last saw it. The words are an end user's and hostile.
public record Title(
    SessionRef ref, Optional<String> words, long modified, Instant asked, Instant used) {
  /// In code points: a list shows less of it.
  static final int LONGEST = 100;

  /// What makes a second line, and what no database takes.
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

  /// The words on one line of at most [#LONGEST] code points; empty when none is left.
  static Optional<String> line(String words) {
    String line = BLANKS.matcher(words).replaceAll(" ").strip();
    return Optional.of(line).filter(l -> !l.isEmpty()).map(Title::cut);
  }

  private static String cut(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  @Override
  public String toString() {
    return "Title[" + ref + "]";
  }
}
