package dev.lately.simulator.vendor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/// The ways in which the vendors write a time.
public final class Stamps {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

  /// `2026-02-21T20:31:00.123`, UTC.
  public static String millis(Instant t) {
    return MILLIS.format(t.atOffset(ZoneOffset.UTC));
  }

  /// `2026-02-21T20:31:00.123456` in the zone; Python leaves a zero fraction out.
  public static String naive(Instant t, ZoneId zone) {
    return (t.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROS).format(t.atZone(zone));
  }

  /// `2026-02-21T20:31:00.123456Z`, as the Django REST framework writes it.
  public static String zulu(Instant t) {
    return naive(t, ZoneOffset.UTC) + "Z";
  }

  /// `2026-02-21T20:31:00.123456+00:00`, as Python's `isoformat` writes it.
  public static String offset(Instant t) {
    return naive(t, ZoneOffset.UTC) + "+00:00";
  }

  private Stamps() {}
}
