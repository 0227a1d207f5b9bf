package dev.lately.masking;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/// Which texts were looked through before, so that a list that is read each minute costs little.
///
/// Of a text stay 64 bits of a hash, salted anew in each process, and what it became where it was
/// changed: never the text. A newer one takes the place of an older one.
final class Recall {
  /// A megabyte.
  private static final int UNCHANGED = 1 << 17;

  private static final int CHANGED = 1 << 12;

  /// In characters; a title or a preview is no longer.
  private static final int LONGEST = 500;

  private static final Became NOTHING = new Became(0, "");

  private final AtomicLongArray unchanged = new AtomicLongArray(UNCHANGED);
  private final AtomicReferenceArray<Became> changed = new AtomicReferenceArray<>(CHANGED);

  /// What the text with that hash became.
  private record Became(long hash, String masked) {}

  Recall() {
    for (int i = 0; i < CHANGED; i++) {
      changed.set(i, NOTHING);
    }
  }

  /// What a text is masked to.
  String of(String text, Supplier<String> masking) {
    long hash = hash(text);
    if (unchanged.get(slot(hash, UNCHANGED)) == hash) {
      return text;
    }
    Became known = changed.get(slot(hash, CHANGED));
    return known.hash() == hash ? known.masked() : kept(hash, text, masking.get());
  }

  private String kept(long hash, String text, String masked) {
    if (masked.equals(text)) {
      unchanged.set(slot(hash, UNCHANGED), hash);
    } else if (masked.length() <= LONGEST) {
      changed.set(slot(hash, CHANGED), new Became(hash, masked));
    }
    return masked;
  }

  private static int slot(long hash, int slots) {
    return (int) (hash & (slots - 1));
  }

  /// Never 0, which stands where nothing is kept.
  private static long hash(String text) {
    ByteBuffer words = ByteBuffer.allocate(text.length() * Character.BYTES);
    words.asCharBuffer().put(text);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Salt.BYTES);
      long hash = ByteBuffer.wrap(digest.digest(words.array())).getLong();
      return hash == 0 ? 1 : hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Drawn when the first text comes.
  private static final class Salt {
    private static final byte[] BYTES = drawn();

    private static byte[] drawn() {
      byte[] bytes = new byte[16];
      new SecureRandom().nextBytes(bytes);
      return bytes;
    }

    private Salt() {}
  }
}
