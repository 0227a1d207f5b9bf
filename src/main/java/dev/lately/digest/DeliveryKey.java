package dev.lately.digest;

import dev.lately.chat.Post;
import dev.lately.subscription.Delivery;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The name that the post of one subscription and date has for ever.
final class DeliveryKey {
  private DeliveryKey() {}

  static String of(Delivery delivery) {
    String name = "digest " + delivery.subscription() + " " + delivery.date();
    String letters = new BigInteger(1, hash(name)).toString(Character.MAX_RADIX);
    return "0".repeat(Post.KEY_LENGTH).concat(letters).substring(letters.length());
  }

  private static byte[] hash(String name) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
