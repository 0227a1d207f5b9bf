package dev.lately.subscription;

import dev.lately.model.SourceName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
  record Subject(SourceName source, ZoneId zone, String filter) {
    /// Those of a source that a digest of these terms tells of.
    public static Subject of(SourceName source, Terms terms) {
      return new Subject(source, terms.rhythm().zone(), filter(terms.content()));
    }

    private static String filter(Content content) {
      String words = content.text().orElse("") + "\n" + content.origin().orElse("");
      return words.strip().isEmpty() ? "" : words.toLowerCase(Locale.ROOT);
    }
  }
}
