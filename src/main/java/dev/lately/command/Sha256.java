package dev.lately.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Names that a content gives itself.
final class Sha256 {
  private Sha256() {}

  static byte[] bytes(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String words(String words) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(words));
  }
}
