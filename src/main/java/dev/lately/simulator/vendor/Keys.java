package dev.lately.simulator.vendor;

import dev.lately.simulator.town.Dice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// Keys and tokens in the vendors' shapes; they open nothing but the simulator.
public final class Keys {
  /// Three parts, no expiry, an API key inside: as GPT-trainer gives them out.
  public static String jwtLooking(Dice dice) {
    String payload =
        "{\"fresh\":false,\"iat\":1700000000,\"jti\":\""
            + dice.hex(32)
            + "\",\"type\":\"access\",\"sub\":{\"api_key\":\""
            + dice.hex(64)
            + "\"},\"nbf\":1700000000}";
    return base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
        + "."
        + base64(payload)
        + "."
        + signature(payload);
  }

  public static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String signature(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text));
  }

  public static String hexSignature(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Keys() {}
}
