package dev.lately.command;

import dev.lately.model.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How times, zones, weekdays and spans of time are typed.
public final class DigestWords {
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final Pattern ROUGH = Pattern.compile("(\\d{1,2})(?:[:.h]?([0-5]\\d))?h?(am|pm)?");
  private static final Pattern HOUR = Pattern.compile("(?:at:)?\\d{1,2}(?:[:.]\\d{2})?");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(m|h)");
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern DAY = Pattern.compile("[a-z]+");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private DigestWords() {}

  /// `08:00`, `8:00`.
  static Optional<LocalTime> time(String word) {
    Matcher time = TIME.matcher(word);
    return time.matches()
        ? Optional.of(LocalTime.of(number(time.group(1)), number(time.group(2))))
        : Optional.empty();
  }

  /// The time that somebody probably meant by `9am`, `8.30` or `17h`.
  static Optional<String> roughTime(String word) {
    Matcher rough = ROUGH.matcher(word.toLowerCase(Locale.ROOT).replace(" ", ""));
    if (!rough.matches()) {
      return Optional.empty();
    }
    int typed = number(rough.group(1));
    boolean half = rough.group(3) != null;
    int hour = half ? typed % 12 + (rough.group(3).equals("pm") ? 12 : 0) : typed;
    int minute = rough.group(2) == null ? 0 : number(rough.group(2));
    return hour > 23 || (half && typed > 12)
        ? Optional.empty()
        : Optional.of(LocalTime.of(hour, minute).toString());
  }

  /// `9 pm` is one word, that its reader can be told how it is written.
  static List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    for (String word : words) {
      boolean half = word.equalsIgnoreCase("am") || word.equalsIgnoreCase("pm");
      if (half && !joined.isEmpty() && HOUR.matcher(joined.getLast()).matches()) {
        joined.add(joined.removeLast() + word);
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  /// Every zone of the tz database by its name, those that people live by.
  public static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || (id.contains("/") && !isTechnical(id)))
        .sorted()
        .toList();
  }

  private static boolean isTechnical(String id) {
    return id.startsWith("Etc/") || id.startsWith("SystemV/");
  }

  /// A zone by its name, without regard to case.
  static Optional<ZoneId> zone(String word) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equalsIgnoreCase(word))
        .findFirst()
        .map(ZoneId::of);
  }

  /// The zone that somebody probably meant: by its city alone, or with a slip.
  static Optional<String> nearestZone(String word) {
    String city = "/" + word.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return zones().stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).endsWith(city))
        .findFirst()
        .or(() -> Nearest.to(word, zones()));
  }

  /// `mon-fri`, `weekdays`, `weekends`, `daily`, `mon,wed`, `fri-mon`, in any language.
  static Optional<Set<DayOfWeek>> days(String words) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : CommandGrammar.list(words.toLowerCase(Locale.ROOT))) {
      List<DayOfWeek> some = some(word);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      days.addAll(some);
    }
    return Optional.of(days).filter(some -> !some.isEmpty());
  }

  private static List<DayOfWeek> some(String word) {
    return switch (Dictionary.value(word)) {
      case "daily", "every", "all" -> range("mon", "sun");
      case "weekdays" -> range("mon", "fri");
      case "weekend", "weekends" -> range("sat", "sun");
      default -> {
        String[] ends = word.replace("-feira", "").split("[-–]", 2);
        yield range(ends[0], ends[ends.length - 1]);
      }
    };
  }

  /// Both included, over the end of the week where the first comes after the last.
  private static List<DayOfWeek> range(String first, String last) {
    List<DayOfWeek> days = new ArrayList<>();
    Optional<DayOfWeek> from = day(first);
    Optional<DayOfWeek> to = day(last);
    if (from.isPresent() && to.isPresent()) {
      Stream.iterate(from.get(), day -> !day.equals(to.get()), day -> day.plus(1))
          .forEach(days::add);
      days.add(to.get());
    }
    return days;
  }

  /// By its short word, or by the first three letters or more of its name.
  private static Optional<DayOfWeek> day(String word) {
    int known = DAYS.indexOf(Dictionary.value(word));
    return known >= 0
        ? Optional.of(DayOfWeek.of(known + 1))
        : Stream.of(DayOfWeek.values())
            .filter(day -> begins(day, MenuWords.plain(word)))
            .findFirst();
  }

  private static boolean begins(DayOfWeek day, String word) {
    return word.length() >= 3
        && Stream.of(Language.values())
            .map(language -> day.getDisplayName(TextStyle.FULL, language.locale()))
            .anyMatch(name -> MenuWords.plain(name).startsWith(word));
  }

  /// How `mon-fri` is typed with those words.
  static String typed(String days, MenuWords words) {
    return DAY.matcher(days).replaceAll(day -> words.value(day.group()));
  }

  /// The words for weekdays, the most useful first.
  public static List<String> dayWords() {
    List<String> words = new ArrayList<>(List.of("daily", "weekdays", "weekends", "mon-fri"));
    words.addAll(DAYS);
    return words;
  }

  /// `6h`, `90m`: at most a day.
  static Optional<Duration> span(String word) {
    Matcher span = SPAN.matcher(word.toLowerCase(Locale.ROOT));
    return Optional.of(span)
        .filter(Matcher::matches)
        .map(s ->
            s.group(2).equals("h")
                ? Duration.ofHours(number(s.group(1)))
                : Duration.ofMinutes(number(s.group(1))))
        .filter(length -> length.compareTo(LONGEST) <= 0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
