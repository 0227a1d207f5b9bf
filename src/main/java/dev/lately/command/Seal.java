package dev.lately.command;

import dev.lately.model.Place;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The MAC at the end of a code: 8 bytes of HMAC-SHA256 over the platform, the place and the code.
final class Seal {
  static final int LENGTH = 8;
  private static final String ALGORITHM = "HmacSHA256";

  private Seal() {}

  static byte[] mac(byte[] key, Place place, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(
          (place.platform() + "\n" + place.space() + "\n" + place.channel() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(body), LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  static boolean isGood(byte[] key, Place place, byte[] sealed) {
    byte[] given = Arrays.copyOfRange(sealed, sealed.length - LENGTH, sealed.length);
    return MessageDigest.isEqual(given, mac(key, place, body(sealed)));
  }

  static byte[] body(byte[] sealed) {
    return Arrays.copyOf(sealed, sealed.length - LENGTH);
  }
}
