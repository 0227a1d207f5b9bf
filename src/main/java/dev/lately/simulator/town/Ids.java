package dev.lately.simulator.town;

import java.util.HexFormat;
import java.util.OptionalInt;

/// Session ids that look random, yet tell their index, so that nothing has to be remembered.
public final class Ids {
  private static final int ODD = 0x9E3779B1;
  private static final int ODD_INVERSE = inverse(ODD);

  private final long seed;

  public Ids(long seed) {
    this.seed = seed;
  }

  /// 32 hexadecimal digits without hyphens; version 4 in their layout.
  public String hex(int index) {
    Dice dice = new Dice(seed, index);
    String rest = dice.hex(24);
    return code(index)
        + rest.substring(0, 4)
        + "4"
        + rest.substring(5, 8)
        + "a"
        + rest.substring(9);
  }

  public String uuid(int index) {
    String hex = hex(index);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }

  /// Eight hexadecimal digits, one to one with the index.
  public String code(int index) {
    return HexFormat.of().toHexDigits(scrambled(index));
  }

  /// Ten decimal digits, one to one with the index.
  public String digits(int index) {
    return String.format("%010d", Integer.toUnsignedLong(scrambled(index)));
  }

  /// The index behind eight hexadecimal digits, which may belong to no session.
  public OptionalInt fromCode(String code) {
    return parsed(code, 16);
  }

  /// The index behind ten decimal digits, which may belong to no session.
  public OptionalInt fromDigits(String digits) {
    return parsed(digits, 10);
  }

  private OptionalInt parsed(String text, int radix) {
    try {
      int index = (Integer.parseUnsignedInt(text, radix) ^ (int) seed) * ODD_INVERSE;
      return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  private int scrambled(int index) {
    return index * ODD ^ (int) seed;
  }

  private static int inverse(int odd) {
    int inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
