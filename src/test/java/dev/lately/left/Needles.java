package dev.lately.left;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many words, all looked for at once: the place of each is known by its first eight bytes.
final class Needles {
  /// The shortest word that can be looked for, in bytes.
  static final int LEAST = 8;

  private static final int BITS = 20;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
  private final BitSet beginnings = new BitSet(1 << BITS);

  private record Needle(String name, byte[] bytes) {}

  /// Is called `name` when it is found.
  void add(String name, byte[] bytes) {
    long beginning = 0;
    for (int i = 0; i < LEAST; i++) {
      beginning = beginning << 8 | bytes[i] & 0xFF;
    }
    beginnings.set(mixed(beginning));
    byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(new Needle(name, bytes));
  }

  /// What is found, with the place where each begins.
  List<Find> in(byte[] hay) {
    List<Find> finds = new ArrayList<>();
    long window = 0;
    for (int end = 1; end <= hay.length; end++) {
      window = window << 8 | hay[end - 1] & 0xFF;
      if (end >= LEAST && beginnings.get(mixed(window))) {
        look(hay, end - LEAST, window, finds);
      }
    }
    return finds;
  }

  private void look(byte[] hay, int at, long window, List<Find> finds) {
    for (Needle needle : byBeginning.getOrDefault(window, List.of())) {
      int end = at + needle.bytes().length;
      if (end <= hay.length
          && Arrays.equals(hay, at, end, needle.bytes(), 0, needle.bytes().length)) {
        finds.add(new Find(needle.name(), at));
      }
    }
  }

  private static int mixed(long window) {
    return (int) (window * GOLDEN >>> 64 - BITS);
  }

  /// A word that was found, and where.
  record Find(String name, int at) {}
}
