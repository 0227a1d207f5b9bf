package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {
  @ParameterizedTest
  @CsvSource({
    "'a\nb\r\n\tc  d', 'a b c d'",
    "' plain ', 'plain'",
    "'x\u202Egnp.exe', 'xgnp.exe'",
    "'a\u0000\u0007\u200B\uFEFFb', 'ab'",
    "'\u00A0a\u2028b\u00A0', 'a b'"
  })
  void lineBreaksControlAndBidiCharactersAreFolded(String words, String folded) {
    assertThat(Foreign.fold(words, 100)).contains(folded);
  }

  @Test
  void joinersInsideEmojiStay() {
    String family = "👩‍👩‍👧‍👦 and 👋🏽";
    assertThat(Foreign.fold(family, 100)).contains(family);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n", "\u200B\u200B", "\u202E"})
  void whatHasNothingToSeeIsNothing(String words) {
    assertThat(Foreign.fold(words, 10)).isEqualTo(Optional.empty());
  }

  @Test
  void whatIsTooLongIsCutBetweenCodePoints() {
    assertThat(Foreign.fold("👍👍👍👍", 3)).contains("👍👍…");
    assertThat(Foreign.fold("abc", 3)).contains("abc");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anythingFoldsToOneShortLine(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      int[] points = random.ints(random.nextInt(60), 0, 0x110000).toArray();
      String words = new String(points, 0, points.length);
      String folded = Foreign.fold(words, 20).orElse("");
      assertThat(folded.codePointCount(0, folded.length())).as("seed %s", seed).isBetween(0, 20);
      assertThat(folded).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]");
    }
  }
}
