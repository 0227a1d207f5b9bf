package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitTest {
  @ParameterizedTest
  @CsvSource({
    "How do I rotate API keys?, api KEY, API key",
    "Die Brücke, brucke, Brücke",
    "cafe\u0301 bar, CAFE, cafe\u0301",
    "a ﬁle, f, ﬁ",
    "we 👩‍👧🏽 play, 👩, 👩‍👧🏽",
    "100% of *it*, % OF *, % of *"
  })
  void aHitIsWhatStandsThereInWholeCharacters(String words, String wanted, String hit) {
    assertThat(Hit.in(words, wanted, 3).stream().map(h -> words.substring(h.from(), h.to())))
        .containsExactly(hit);
  }

  @Test
  void hitsAreCountedFromTheLeftAndDoNotOverlap() {
    assertThat(Hit.in("aaaaa", "aa", 9)).isEqualTo(List.of(new Hit(0, 2), new Hit(2, 4)));
    assertThat(Hit.in("abababab", "ab", 3)).hasSize(3);
    assertThat(Hit.in("ﬃ ﬃ", "f", 9)).isEqualTo(List.of(new Hit(0, 1), new Hit(2, 3)));
  }

  @ParameterizedTest
  @CsvSource({"words, other", "words, ' '", "'', words", "words, '\u0301'"})
  void whatIsNotThereIsNoHit(String words, String wanted) {
    assertThat(Hit.in(words, wanted, 3)).isEmpty();
  }
}
