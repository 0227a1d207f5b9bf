package dev.lately.provider;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A time in ISO 8601, read by hand: a list may hold hundreds of thousands of them, on which the
/// JDK's formatter would spend most of the list's time.
final class IsoTime {
  private static final int NANO_DIGITS = 9;

  private final String text;
  private int at;

  private IsoTime(String text) {
    this.text = text;
  }

  /// @throws DateTimeException when it is no such time
  static VendorTime parse(String text, ZoneId zone) {
    return new IsoTime(text).parse(zone);
  }

  private VendorTime parse(ZoneId zone) {
    LocalDateTime local = local();
    if (at == text.length()) {
      return new VendorTime(local.atZone(zone).toInstant(), true);
    }
    boolean utc = at == text.length() - 1 && is('Z', 'z');
    ZoneOffset offset = utc ? ZoneOffset.UTC : ZoneOffset.of(text.substring(at));
    return new VendorTime(local.toInstant(offset), false);
  }

  private LocalDateTime local() {
    int year = number(4);
    int month = after('-', '-');
    int day = after('-', '-');
    int hour = after('T', ' ');
    int minute = after(':', ':');
    int second = is(':', ':') ? after(':', ':') : 0;
    int nano = is('.', ',') ? fraction() : 0;
    return LocalDateTime.of(year, month, day, hour, minute, second, nano);
  }

  private int after(char sign, char orSign) {
    if (!is(sign, orSign)) {
      throw new DateTimeException("not ISO 8601");
    }
    at++;
    return number(2);
  }

  private int number(int digits) {
    int value = 0;
    for (int end = at + digits; at < end; at++) {
      if (!isDigit()) {
        throw new DateTimeException("not ISO 8601");
      }
      value = value * 10 + text.charAt(at) - '0';
    }
    return value;
  }

  private int fraction() {
    int begin = ++at;
    int nano = 0;
    for (int digit = 0; digit < NANO_DIGITS; digit++) {
      nano = nano * 10 + (isDigit() ? text.charAt(at++) - '0' : 0);
    }
    while (isDigit()) {
      at++;
    }
    if (at == begin) {
      throw new DateTimeException("not ISO 8601");
    }
    return nano;
  }

  private boolean isDigit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean is(char sign, char orSign) {
    return at < text.length() && (text.charAt(at) == sign || text.charAt(at) == orSign);
  }
}
