package dev.lately.subscription;

import dev.lately.model.Level;
import dev.lately.model.SourceName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// How many sessions and messages each source had on each day of a zone, as Lately itself counted.
public interface DayCounts {
  /// Writes the count of a whole day, over an earlier one.
  void keep(Subject subject, LocalDate day, Count count);

  /// The counts on that weekday before `day`, newest first, at most so many.
  List<Count> before(Subject subject, LocalDate day, int most);

  /// What a source had on a day. `messages` is empty where the vendor does not tell them all.
  record Count(int sessions, OptionalInt messages) {}

  /// Which sessions are counted: those of a source, by the days of a zone, that pass a filter. The
  /// empty filter passes all.
  ///
  /// Words are looked for in what a place may see, so its level is part of such a filter: what
  /// words count in messages is not told where only titles are read.
  record Subject(SourceName source, ZoneId zone, String filter) {
    /// Those of a source that a digest of these terms tells of where so much of it is seen.
    public static Subject of(SourceName source, Terms terms, Optional<Level> seen) {
      return new Subject(source, terms.rhythm().zone(), filter(terms.content(), seen));
    }

    private static String filter(Content content, Optional<Level> seen) {
      String words = content.text().orElse("") + "\n" + content.origin().orElse("");
      String depth = content.text().flatMap(_ -> seen).map(level -> "\n" + level.word()).orElse("");
      return words.strip().isEmpty() ? "" : words.toLowerCase(Locale.ROOT) + depth;
    }
  }
}
