package dev.lately.handler;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.command.Press;
import dev.lately.model.Recency;
import dev.lately.model.View;
import dev.lately.query.Snapshot;
import dev.lately.view.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the page that a press or a typed word means.
record Goto(Pages pages) {
  /// The most digits of a page number.
  private static final int DIGITS = 6;

  /// Four digits of a year: what is further away overflows an instant.
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  int page(Asked asked, Snapshot snapshot, Press press) {
    int at = press.spot().at();
    return switch (press.action()) {
      case GROUP -> group(asked, snapshot, press);
      case LAST -> pages.last(asked, snapshot, press.view());
      default -> Math.max(1, at);
    };
  }

  /// The page of that number or date; empty when the words are neither.
  Optional<Integer> typed(Asked asked, Snapshot snapshot, View view, String words) {
    String word = words.strip();
    if (!word.isEmpty() && word.length() <= DIGITS && word.chars().allMatch(Character::isDigit)) {
      return Optional.of(Integer.parseInt(word)).filter(number -> number > 0);
    }
    return date(word)
        .map(day -> lastInstant(day, asked.reader().clock().zone()))
        .map(end -> pageOf(snapshot.indexOf(end), view));
  }

  static Misunderstood mistake(String words) {
    return Misunderstood.of(Mistake.DATE, words, List.of());
  }

  private static int group(Asked asked, Snapshot snapshot, Press press) {
    Recency.Bounds bounds = Pages.bounds(asked);
    int index =
        switch (Groups.of(press.spot().at()).orElse(Recency.TODAY)) {
          case TODAY -> 0;
          case LAST_7_DAYS -> snapshot.indexOf(bounds.today().minusMillis(1));
          case OLDER -> snapshot.indexOf(bounds.week().minusMillis(1));
          case NO_DATE -> snapshot.indexOfUndated();
        };
    return pageOf(index, press.view());
  }

  private static int pageOf(int index, View view) {
    return index / view.pageSize() + 1;
  }

  private static Optional<LocalDate> date(String word) {
    try {
      return DATE.matcher(word).matches() ? Optional.of(LocalDate.parse(word)) : Optional.empty();
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private static Instant lastInstant(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }
}
