package dev.lately.provider;

import dev.lately.model.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A time as a vendor wrote it; `assumedZone` when it wrote no zone and the source's was taken.
public record VendorTime(Instant at, boolean assumedZone) {
  private static final String SINCE_1970 = "\\d{9,14}(\\.\\d{1,9})?";

  /// Above this a number counts milliseconds: as seconds it would be the year 5138.
  private static final long SECONDS_END = 100_000_000_000L;

  /// Reads ISO 8601 with or without a zone, HTTP dates, and seconds or milliseconds since 1970;
  /// empty for anything else.
  static Optional<VendorTime> parse(String text, ZoneId zone) {
    try {
      return Optional.of(
          text.length() > 10 && text.charAt(4) == '-' ? IsoTime.parse(text, zone) : other(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// A session's times from what its vendor gave; the last activity falls back to the beginning.
  public static Times times(Optional<VendorTime> last, Optional<VendorTime> created) {
    Optional<VendorTime> latest = last.or(() -> created);
    boolean assumed =
        latest.filter(VendorTime::assumedZone).isPresent()
            || created.filter(VendorTime::assumedZone).isPresent();
    return Times.of(latest.map(VendorTime::at), created.map(VendorTime::at), assumed);
  }

  private static VendorTime other(String text) {
    if (!text.matches(SINCE_1970)) {
      return new VendorTime(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)), false);
    }
    double number = Double.parseDouble(text);
    double millis = number < SECONDS_END ? number * 1000 : number;
    return new VendorTime(Instant.ofEpochMilli(Math.round(millis)), false);
  }
}
