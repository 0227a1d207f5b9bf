package dev.lately.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lately.model.Place;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// What makes a code ours, and hides what stands in it: 8 bytes of HMAC-SHA256 over the platform,
/// the place and the code at its end, and from those on everything but its first byte hidden.
///
/// So nobody can try ids against the hashes in it without the key.
final class Seal {
  static final int LENGTH = 8;

  private static final byte[] HIDING = "hides what stands in codes".getBytes(UTF_8);

  private Seal() {}

  static byte[] sealed(byte[] key, Place place, byte[] body) {
    byte[] mac = mac(key, place, body);
    byte[] hidden = hidden(key, mac, body);
    return ByteBuffer.allocate(body.length + LENGTH).put(hidden).put(mac).array();
  }

  /// Empty for what that key did not seal for that place.
  static Optional<byte[]> opened(byte[] key, Place place, byte[] sealed) {
    if (sealed.length <= LENGTH) {
      return Optional.empty();
    }
    byte[] mac = Arrays.copyOfRange(sealed, sealed.length - LENGTH, sealed.length);
    byte[] body = Arrays.copyOf(sealed, sealed.length - LENGTH);
    byte[] shown = hidden(key, mac, body);
    return MessageDigest.isEqual(mac, mac(key, place, shown))
        ? Optional.of(shown)
        : Optional.empty();
  }

  /// The way there and back; of the version before, nothing.
  private static byte[] hidden(byte[] key, byte[] mac, byte[] body) {
    if (PressBytes.isOpen(body)) {
      return body;
    }
    byte[] rest = Arrays.copyOfRange(body, 1, body.length);
    byte[] hidden = Keyed.hidden(Keyed.mac(key, HIDING), mac, rest);
    return ByteBuffer.allocate(body.length).put(body[0]).put(hidden).array();
  }

  private static byte[] mac(byte[] key, Place place, byte[] body) {
    String where = place.platform() + "\n" + place.space() + "\n" + place.channel() + "\n";
    return Arrays.copyOf(Keyed.mac(key, where.getBytes(UTF_8), body), LENGTH);
  }
}
