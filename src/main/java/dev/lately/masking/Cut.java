package dev.lately.masking;

/// Where a text was cut off, by a vendor or for being too long: what begins before that may have
/// been an address or a number.
final class Cut {
  /// The shortest title that a vendor cuts has 50 characters.
  private static final int SHORTEST = 48;

  private static final String NOWHERE = "";

  private Cut() {}

  /// The index after its last character, without the dots that say so; -1 where it seems whole.
  static int end(Sheet sheet) {
    int end = sheet.length();
    String tail = sheet.text().subSequence(Math.max(0, end - 3), end).toString();
    String dots = tail.endsWith("…") ? "…" : tail.equals("...") ? tail : NOWHERE;
    return dots.isEmpty() && end < SHORTEST ? -1 : end - dots.length();
  }
}
