package dev.lately.masking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A text as it is looked through: letters and digits of every width and script in their plain
/// form, blanks and dashes alike, what nobody sees left out, what was found taken away.
///
/// It is as long as what is seen of the text; where each of its characters stands in the text is
/// remembered.
class Sheet {
  /// Stands where something was taken away; it is no letter, digit, blank or sign.
  static final char TAKEN = '\uFFFC';

  private final String written;
  private final StringBuilder plain;

  /// Where each character stands; empty where each stands as it is written.
  private final int[] places;

  private final List<Blot> blots = new ArrayList<>();

  Sheet(String written) {
    this.written = written;
    if (written.chars().noneMatch(Sheet::isOdd)) {
      this.plain = new StringBuilder(written);
      this.places = new int[0];
    } else {
      this.plain = new StringBuilder(written.length());
      int[] all = new int[written.length()];
      int at = 0;
      while (at < written.length()) {
        at = read(at, written.codePointAt(at), all);
      }
      this.places = Arrays.copyOf(all, plain.length());
    }
  }

  private int read(int at, int c, int[] all) {
    if (!isUnseen(c)) {
      int from = plain.length();
      appendPlain(c);
      Arrays.fill(all, from, plain.length(), at);
    }
    return at + Character.charCount(c);
  }

  /// Whether it may have another plain form.
  private static boolean isOdd(int c) {
    return c >= 0x80
        && (c == TAKEN
            || isUnseen(c)
            || isWide(c)
            || Character.isSurrogate((char) c)
            || Character.isDigit(c)
            || isBlankOrDash(c));
  }

  /// Besides format characters the variation selectors and the joiner of graphemes.
  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT
        || c == 0x34F
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0x115F && c <= 0x1160)
        || c == 0x3164;
  }

  private static boolean isWide(int c) {
    return c >= 0xFF01 && c <= 0xFF5E;
  }

  private static boolean isBlankOrDash(int c) {
    int type = Character.getType(c);
    return type == Character.SPACE_SEPARATOR || type == Character.DASH_PUNCTUATION || c == 0x2212;
  }

  private void appendPlain(int c) {
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    if (c == TAKEN) {
      plain.append('\uFFFD');
    } else if (digit >= 0) {
      plain.append((char) ('0' + digit));
    } else if (isWide(c)) {
      plain.append((char) (c - 0xFEE0));
    } else if (c >= 0x80 && isBlankOrDash(c)) {
      plain.append(Character.isSpaceChar(c) ? ' ' : '-');
    } else if (c >= 0x1D400 && c <= 0x1D7FF) {
      plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC), 0, 1);
    } else {
      plain.appendCodePoint(c);
    }
  }

  CharSequence text() {
    return plain;
  }

  int length() {
    return plain.length();
  }

  char at(int index) {
    return plain.charAt(index);
  }

  int next(String sign, int from) {
    return plain.indexOf(sign, from);
  }

  void blot(int from, int to, String instead) {
    blots.add(new Blot(place(from), placeAfter(to - 1), instead));
    for (int i = from; i < to; i++) {
      plain.setCharAt(i, TAKEN);
    }
  }

  private int place(int index) {
    return places.length == 0 ? index : places[index];
  }

  private int placeAfter(int index) {
    int at = place(index);
    return at + Character.charCount(written.codePointAt(at));
  }

  /// What is blotted out, in its order; what runs into each other is one.
  List<Blot> blots() {
    List<Blot> one = new ArrayList<>();
    blots.sort(Comparator.comparingInt(Blot::from));
    for (Blot blot : blots) {
      if (!one.isEmpty() && blot.from() < one.getLast().to()) {
        Blot before = one.removeLast();
        int end = Math.max(before.to(), blot.to());
        one.add(new Blot(before.from(), end, before.instead()));
      } else {
        one.add(blot);
      }
    }
    return one;
  }

  String masked() {
    if (blots.isEmpty()) {
      return written;
    }
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Blot blot : blots()) {
      masked.append(written, from, blot.from()).append(blot.instead());
      from = blot.to();
    }
    return masked.append(written, from, written.length()).toString();
  }
}
