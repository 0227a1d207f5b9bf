package dev.lately.masking;

/// Whether a text has what anything to blot out needs; found in one pass, since most titles have
/// nothing.
final class Traits {
  /// The least digits: a machine's address has four, the number of a phone six.
  private static final int DIGITS = 4;

  /// The shortest key.
  private static final int KEY = 12;

  private Traits() {}

  static boolean isHarmless(CharSequence text) {
    int digits = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      run = isOfKey(c) ? run + 1 : 0;
      if (digits >= DIGITS || run >= KEY || isSign(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfKey(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  /// Of an address, a hidden one, a link, a value; at the end of a word a mark is a sentence's.
  private static boolean isSign(CharSequence text, int at) {
    char c = text.charAt(at);
    boolean within = at + 1 < text.length() && text.charAt(at + 1) != ' ';
    return switch (c) {
      case '@', '(', '[', '{', '=', ':' -> true;
      case '?', '#', '.' -> within;
      default -> false;
    };
  }
}
