package dev.lately.command;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What a key makes of bytes.
final class Keyed {
  private static final String MAC = "HmacSHA256";
  private static final int BLOCK = 16;

  private Keyed() {}

  /// 32 bytes of HMAC-SHA256, over one part after the other.
  static byte[] mac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }

  /// Hides bytes, and shows hidden ones: AES-256 in counter mode, from a number of 16 bytes at
  /// most.
  static byte[] hidden(byte[] key, byte[] number, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      IvParameterSpec from = new IvParameterSpec(Arrays.copyOf(number, BLOCK));
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), from);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }
}
