package dev.lately.left;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// In which forms a secret may leave: as it is, in hexadecimal digits, percent-encoded, in either
/// Base64 wherever in other words it stands, and behind the Base64 that it is itself.
final class Spellings {
  private static final Pattern BUTTON_KEY = Pattern.compile("[A-Za-z0-9+/]{43}=");

  /// How many characters of Base64 also tell of so many bytes before.
  private static final int[] SHARED = {0, 2, 3};

  private final Set<String> words = new HashSet<>();
  private byte[] decoded = {};

  private Spellings() {}

  static List<byte[]> of(String secret) {
    Spellings spellings = new Spellings();
    spellings.words.add(secret);
    spellings.words.add(URLEncoder.encode(secret, UTF_8));
    spellings.encode(secret.getBytes(UTF_8));
    if (BUTTON_KEY.matcher(secret).matches()) {
      spellings.decoded = Base64.getDecoder().decode(secret);
      spellings.encode(spellings.decoded);
    }
    return spellings.all();
  }

  private List<byte[]> all() {
    List<byte[]> all = new ArrayList<>();
    words.forEach(word -> all.add(word.getBytes(UTF_8)));
    all.add(decoded);
    return all.stream().filter(bytes -> bytes.length >= Needles.LEAST).toList();
  }

  private void encode(byte[] secret) {
    words.add(HexFormat.of().formatHex(secret));
    words.add(HexFormat.of().withUpperCase().formatHex(secret));
    for (int before = 0; before < SHARED.length; before++) {
      byte[] moved = new byte[before + secret.length];
      System.arraycopy(secret, 0, moved, before, secret.length);
      int whole = moved.length / 3 * 4;
      words.add(Base64.getEncoder().encodeToString(moved).substring(SHARED[before], whole));
      words.add(Base64.getUrlEncoder().encodeToString(moved).substring(SHARED[before], whole));
    }
  }
}
