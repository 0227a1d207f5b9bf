package dev.lately.left;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Words without what chats put between their letters so that nothing is recognised there:
/// backslashes and, as they are or as JSON writes them, characters that nobody sees.
final class Bared {
  private static final byte[][] UNSEEN = {
    "\u2060".getBytes(StandardCharsets.UTF_8),
    "\u200B".getBytes(StandardCharsets.UTF_8),
    "u2060".getBytes(StandardCharsets.UTF_8),
    "u200b".getBytes(StandardCharsets.UTF_8)
  };

  private Bared() {}

  static byte[] of(byte[] words) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(words.length);
    int at = 0;
    while (at < words.length) {
      int unseen = words[at] == '\\' ? 1 : unseen(words, at);
      if (unseen == 0) {
        bare.write(words[at]);
      }
      at += Math.max(1, unseen);
    }
    return bare.toByteArray();
  }

  private static int unseen(byte[] words, int at) {
    for (byte[] mark : UNSEEN) {
      boolean there = words[at] == mark[0] && at + mark.length <= words.length;
      if (there && Arrays.equals(words, at, at + mark.length, mark, 0, mark.length)) {
        return mark.length;
      }
    }
    return 0;
  }
}
