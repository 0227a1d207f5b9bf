package dev.lately.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lately.model.Secret;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Words that nobody reads or changes without a secret that is kept elsewhere: they are hidden from
/// their own HMAC on, which also proves them. The same words always give the same.
public final class Envelope {
  private static final int PROOF = 16;

  private final byte[] proving;
  private final byte[] hiding;

  /// `purpose` keeps what one secret seals for different ends apart.
  public Envelope(Secret secret, String purpose) {
    byte[] key = secret.value().getBytes(UTF_8);
    this.proving = Keyed.mac(key, ("proves " + purpose).getBytes(UTF_8));
    this.hiding = Keyed.mac(key, ("hides " + purpose).getBytes(UTF_8));
  }

  public String seal(String words) {
    byte[] plain = words.getBytes(UTF_8);
    byte[] proof = proof(plain);
    byte[] sealed = Arrays.copyOf(proof, PROOF + plain.length);
    System.arraycopy(Keyed.hidden(hiding, proof, plain), 0, sealed, PROOF, plain.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /// Empty for what that secret did not seal.
  public Optional<String> open(String sealed) {
    return bytes(sealed).filter(bytes -> bytes.length >= PROOF).flatMap(this::open);
  }

  private Optional<String> open(byte[] sealed) {
    byte[] proof = Arrays.copyOf(sealed, PROOF);
    byte[] plain = Keyed.hidden(hiding, proof, Arrays.copyOfRange(sealed, PROOF, sealed.length));
    return MessageDigest.isEqual(proof, proof(plain))
        ? Optional.of(new String(plain, UTF_8))
        : Optional.empty();
  }

  private byte[] proof(byte[] plain) {
    return Arrays.copyOf(Keyed.mac(proving, plain), PROOF);
  }

  private static Optional<byte[]> bytes(String sealed) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(sealed));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
