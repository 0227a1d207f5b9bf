package dev.lately.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How an invite's code is written: 28 of Crockford's 32 letters and digits, 140 bits, in groups of
/// four. Telegram takes at most 64 of `A-Za-z0-9_-` after `/start`.
public final class InviteCode {
  /// Without I, L, O and U, which are mistaken for others.
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 7;
  private static final int GROUP = 4;

  private InviteCode() {}

  /// A new one. `random` must be one that nobody can foretell.
  public static String from(RandomGenerator random) {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group(random)).collect(Collectors.joining("-"));
  }

  private static String group(RandomGenerator random) {
    return random
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  /// What is kept of one, however it was typed: in small letters, without dashes or with blanks,
  /// with O for 0 and I or L for 1. It is long and random enough for a plain SHA-256.
  public static String hash(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}_]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
