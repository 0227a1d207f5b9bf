package dev.lately.listing;

/// How well a text fits the letters that somebody typed so far, without regard to case and accents.
public enum Fit {
  /// It begins with them.
  BEGINS,
  /// A part of it does, as the city of a zone.
  PART,
  /// It has them inside.
  HOLDS,
  NONE;

  /// Letters as the others of this class want them. Nobody types the line in `New_York`.
  public static String letters(String typed) {
    return Folding.fold(typed.strip()).replace('_', ' ');
  }

  /// Of words of our own, such as names and zones.
  public static Fit of(String text, String letters) {
    String plain = letters(text);
    if (plain.startsWith(letters)) {
      return BEGINS;
    }
    return plain.contains("/" + letters) ? PART : plain.contains(letters) ? HOLDS : NONE;
  }

  /// Of a title, one of a great many.
  public static Fit ofTitle(String title, String letters) {
    if (letters.isEmpty() || Folding.begins(title, letters)) {
      return BEGINS;
    }
    return Folding.contains(title, letters) ? HOLDS : NONE;
  }
}
