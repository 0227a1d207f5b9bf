package dev.lately.subscription;

import dev.lately.model.SourceName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// How many sessions each source had on each day of a zone, as Lately itself counted.
public interface DayCounts {
  /// Writes the count of a whole day, over an earlier one.
  void keep(SourceName source, ZoneId zone, LocalDate day, int sessions);

  /// The counts of a source on that weekday before `day`, newest first, at most so many.
  List<Integer> before(SourceName source, ZoneId zone, LocalDate day, int most);
}
