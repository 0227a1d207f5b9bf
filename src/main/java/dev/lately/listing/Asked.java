package dev.lately.listing;

import dev.lately.model.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What several sessions asked, in the words of the newest of them.
///
/// The title is an end user's and hostile. Titles count as equal without regard to case,
/// diacritics, blanks, and marks at their ends.
public record Asked(String title, int sessions) {
  private static final Pattern ENDS =
      Pattern.compile("^[\\s\\p{Ps}\\p{Pi}\"'¿¡]+|[\\s.,;:!?…\"'\\p{Pe}\\p{Pf}。！？؟]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Titles that at least two of the sessions have, which come newest first: the most asked first,
  /// at most so many.
  static List<Asked> most(List<Session> newestFirst, int most) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Session session : newestFirst) {
      session
          .title()
          .filter(title -> !title.isBlank())
          .ifPresent(
              title -> groups.computeIfAbsent(normal(title), _ -> new ArrayList<>()).add(title));
    }
    return groups.values().stream()
        .filter(titles -> titles.size() > 1)
        .map(titles -> new Asked(titles.getFirst(), titles.size()))
        .sorted(Comparator.comparingInt(Asked::sessions).reversed())
        .limit(most)
        .toList();
  }

  /// Marks inside and behind letters stay: C, C# and C++ are three things to ask for.
  static String normal(String title) {
    String folded = BLANKS.matcher(Folding.fold(title)).replaceAll(" ").strip();
    String bare = ENDS.matcher(folded).replaceAll("");
    return bare.isEmpty() ? folded : bare;
  }
}
