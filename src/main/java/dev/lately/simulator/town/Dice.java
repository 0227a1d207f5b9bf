package dev.lately.simulator.town;

import java.util.List;

/// Repeatable chance: the same seed and index always fall the same way.
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final String HEX = "0123456789abcdef";
  private static final String LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private long state;

  public Dice(long seed, long index) {
    state = mix(seed ^ mix(index + GOLDEN));
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  public boolean oneIn(int n) {
    return below(n) == 0;
  }

  /// From 0 (included) to 1 (excluded).
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  public String hex(int digits) {
    return text(HEX, digits);
  }

  public String lettersAndDigits(int length) {
    return text(LETTERS_AND_DIGITS, length);
  }

  private String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(below(alphabet.length())));
    }
    return text.toString();
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
