package dev.lately.left;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search for secrets finds them.
class SearchTest {
  private static final String SECRET = "aisq_cbn2+405t8/u6r";
  private static final String BUTTON_KEY = "Q5J1z/Zw7UqWwDI8CubXHqZpwCSsB5dfP9gm1U5lfZw=";

  private static Map<String, String> found(String secret, byte[] hay) throws IOException {
    Needles needles = new Needles();
    Spellings.of(secret).forEach(bytes -> needles.add("it", bytes));
    return new Search(needles).in(new ByteArrayInputStream(hay));
  }

  private static void assertFound(String words) throws IOException {
    assertThat(found(SECRET, words.getBytes(UTF_8))).as(words).containsKey("it");
  }

  @Test
  void aSecretIsFoundInEachSpelling() throws IOException {
    assertFound("before " + SECRET + " behind");
    assertFound("?key=" + URLEncoder.encode(SECRET, UTF_8));
    assertFound(HexFormat.of().formatHex(SECRET.getBytes(UTF_8)));
    assertFound(HexFormat.of().withUpperCase().formatHex(SECRET.getBytes(UTF_8)));
    assertFound("aisq\\\\_cbn2+405t8\\/u6r");
    assertFound("aisq_\u2060cbn2+405t8/\u200Bu6r");
    assertFound("aisq_\\u2060cbn2+405t8/u6r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u", "us", "user:", "user: "})
  void aSecretIsFoundInBase64WhereverItStandsInIt(String before) throws IOException {
    byte[] words = (before + SECRET + " and more").getBytes(UTF_8);
    assertFound("Basic " + Base64.getEncoder().encodeToString(words));
    assertFound("Basic " + Base64.getUrlEncoder().encodeToString(words));
  }

  @Test
  void aButtonKeyIsFoundAsItsBytesToo() throws IOException {
    byte[] key = Base64.getDecoder().decode(BUTTON_KEY);
    assertThat(found(BUTTON_KEY, key)).containsKey("it");
    assertThat(found(BUTTON_KEY, HexFormat.of().formatHex(key).getBytes(UTF_8))).containsKey("it");
  }

  @Test
  void aSecretIsFoundWhereTwoPiecesOfALargeFileMeet() throws IOException {
    byte[] hay = new byte[9_000_000];
    byte[] secret = SECRET.getBytes(UTF_8);
    System.arraycopy(secret, 0, hay, (1 << 22) - 7, secret.length);
    assertThat(found(SECRET, hay)).containsKey("it");
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException {
    assertThat(found(SECRET, SECRET.substring(1).getBytes(UTF_8))).isEmpty();
    assertThat(found(SECRET, new byte[0])).isEmpty();
  }
}
