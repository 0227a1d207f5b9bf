package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  private static final String ALPHABET =
      "aAbBéÉüß ΟΔΣς½ﬁ İıЖж中한하\u11abㄱㅏ𝐀🄰👩‍👧🏽🎉\u0301\u0308 \n";

  @ParameterizedTest
  @CsvSource({
    "Über die Brücke, UBER, true",
    "cafe\u0301 au lait, CAFÉ AU, true",
    "ΟΔΟΣ, οδος, true",
    "ﬁle not found, file, true",
    "how much is ½ of it, 1⁄2, true",
    "Ｆｕｌｌ ｗｉｄｔｈ, full width, true",
    "İstanbul, istanbul, true",
    "한국어 도움말, 도움, true",
    "하\u11ab국어, 한국, true",
    "𝐀𝐩𝐢 key, api, true",
    "🎉 party, 🎉, true",
    "Pourquoi l’export ?, l'export, true",
    "api, apis, false",
    "a\u0301, b, false"
  })
  void wordsAreFoundWithoutRegardToCaseAndMarks(String text, String words, boolean found) {
    assertThat(Folding.contains(text, Folding.fold(words))).isEqualTo(found);
  }

  @Test
  void everyBlankIsASpace() {
    assertThat(Folding.fold("do\nI\u00a0rotate\tkeys")).isEqualTo("do i rotate keys");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void eachLetterFoldsAsTheWholeWould(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String text = words(random, 12);
      String whole = whole(text);
      assertThat(Folding.fold(text)).as(text).isEqualTo(whole);
      String words = Folding.fold(words(random, 3));
      if (!words.isEmpty()) {
        assertThat(Folding.contains(text, words))
            .as("%s in %s", words, text)
            .isEqualTo(whole.contains(words));
      }
    }
  }

  private static String words(Random random, int most) {
    int[] letters = ALPHABET.codePoints().toArray();
    StringBuilder words = new StringBuilder();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      words.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return words.toString();
  }

  private static String whole(String text) {
    String lower =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFC)
        .replace('ς', 'σ')
        .replaceAll("\\s", " ");
  }
}
