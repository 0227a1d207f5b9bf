package dev.lately.left;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Looks for words in a stream of any length, as they stand there and bared.
final class Search {
  private static final int PIECE = 1 << 22;

  /// More than the longest word has.
  private static final int OVERLAP = 1 << 12;

  private static final int AROUND = 60;

  private final Needles needles;
  private final Map<String, String> found = new TreeMap<>();
  private long bytes;

  Search(Needles needles) {
    this.needles = needles;
  }

  /// What is found there, by name: the words around the first of each.
  Map<String, String> in(InputStream words) throws IOException {
    byte[] before = {};
    for (byte[] next = words.readNBytes(PIECE); next.length > 0; next = words.readNBytes(PIECE)) {
      bytes += next.length;
      byte[] piece = Arrays.copyOf(before, before.length + next.length);
      System.arraycopy(next, 0, piece, before.length, next.length);
      look(piece);
      look(Bared.of(piece));
      before = Arrays.copyOfRange(piece, Math.max(0, piece.length - OVERLAP), piece.length);
    }
    return found;
  }

  /// How many were looked through.
  long bytes() {
    return bytes;
  }

  private void look(byte[] piece) {
    for (Needles.Find find : needles.in(piece)) {
      found.computeIfAbsent(find.name(), _ -> around(piece, find.at()));
    }
  }

  private static String around(byte[] piece, int at) {
    int from = Math.max(0, at - AROUND);
    return new String(piece, from, Math.min(piece.length - from, 3 * AROUND), UTF_8);
  }
}
