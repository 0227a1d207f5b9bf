package dev.lately.store;

import dev.lately.model.Mark;
import dev.lately.model.Marks;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How marks stand in one column: numbers of base 36 with blanks between them, of several sources a
/// line each.
///
/// A mark is its instant and its line in milliseconds, `u` where undated sessions are told apart,
/// and each session that was seen with the milliseconds from the line to its last activity, or
/// nothing where it has none.
final class MarkWords {
  private static final int BASE = 36;
  private static final String UNDATED = "u";

  private MarkWords() {}

  static String of(Mark mark) {
    long line = mark.line().toEpochMilli();
    Stream<String> seen =
        mark.seen().entrySet().stream()
            .map(e -> number(e.getKey()) + "=" + after(line, e.getValue()));
    return Stream.concat(
            Stream.of(
                number(mark.at().toEpochMilli()), number(line), mark.undated() ? UNDATED : "-"),
            seen)
        .collect(Collectors.joining(" "));
  }

  private static String after(long line, long last) {
    return last == Long.MIN_VALUE ? "" : number(last - line);
  }

  static Mark mark(String words) {
    String[] parts = words.split(" ", -1);
    long line = number(parts[1]);
    SortedMap<Long, Long> seen = new TreeMap<>();
    for (int i = 3; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String after = parts[i].substring(equals + 1);
      seen.put(
          number(parts[i].substring(0, equals)),
          after.isEmpty() ? Long.MIN_VALUE : line + number(after));
    }
    return new Mark(instant(parts[0]), Instant.ofEpochMilli(line), seen, parts[2].equals(UNDATED));
  }

  static String of(Marks marks) {
    return Stream.concat(
            Stream.of(number(marks.asked().toEpochMilli())),
            marks.bySource().entrySet().stream().map(e -> e.getKey() + " " + of(e.getValue())))
        .collect(Collectors.joining("\n"));
  }

  static Marks marks(String words) {
    SortedMap<SourceName, Mark> marks = new TreeMap<>();
    words
        .lines()
        .skip(1)
        .forEach(line -> {
          int blank = line.indexOf(' ');
          marks.put(new SourceName(line.substring(0, blank)), mark(line.substring(blank + 1)));
        });
    return new Marks(instant(words.lines().findFirst().orElseThrow()), marks);
  }

  private static Instant instant(String number) {
    return Instant.ofEpochMilli(number(number));
  }

  private static String number(long number) {
    return Long.toString(number, BASE);
  }

  private static long number(String number) {
    return Long.parseLong(number, BASE);
  }
}
