package dev.lately;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A stretch of time on the command line, from a minute to the most of its kind.
abstract sealed class SpanOption implements ITypeConverter<Duration> {
  private static final Pattern WORDS = Pattern.compile("([1-9][0-9]{0,5})([mhd])");
  private static final Map<String, Duration> UNITS =
      Map.of("m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

  private final int days;

  private SpanOption(int days) {
    this.days = days;
  }

  /// @throws TypeConversionException with what was typed and what is allowed
  @Override
  public Duration convert(String typed) {
    return span(typed)
        .filter(span -> span.compareTo(Duration.ofDays(days)) <= 0)
        .orElseThrow(() ->
            new TypeConversionException(
                "found \""
                    + typed
                    + "\"; allowed is a duration such as 90m, 24h or 7d, at most "
                    + days
                    + "d"));
  }

  private static Optional<Duration> span(String typed) {
    Matcher words = WORDS.matcher(typed);
    return words.matches()
        ? Optional.ofNullable(UNITS.get(words.group(2)))
            .map(unit -> unit.multipliedBy(Long.parseLong(words.group(1))))
        : Optional.empty();
  }

  /// For how long a code is good.
  static final class Expiry extends SpanOption {
    Expiry() {
      super(30);
    }
  }

  /// How far back.
  static final class Since extends SpanOption {
    Since() {
      super(3_650);
    }
  }
}
