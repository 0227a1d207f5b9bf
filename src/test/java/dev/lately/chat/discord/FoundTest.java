package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.view.Span;
import dev.lately.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that were looked for, in Discord's Markdown.
class FoundTest {
  private static final String LINK = "https://example.org/a";

  @Test
  void aHitIsBoldAndTheTitleStillLeadsToItsPage() {
    Span.Found found = found(Optional.of(LINK), "How do I ", "ro*tate", " keys");
    assertThat(draw(found, 200, true)).isEqualTo("[How do I **ro\\*tate** keys](" + LINK + ")");
    assertThat(draw(found, 200, false)).isEqualTo("How do I **ro\\*tate** keys");
    assertThat(Markdown.plain(Text.of(found))).isEqualTo("How do I ro*tate keys");
    assertThat(Markdown.linkLength(Text.of(found))).isEqualTo(LINK.length() + 4);
  }

  @Test
  void nothingOfAHitMeansAnything() {
    assertThat(draw(found(Optional.empty(), "", "@everyone", " https", "://", "x"), 200, true))
        .isEqualTo("**\\@everyone** https**\\://**x");
    assertThat(draw(found(Optional.of("javascript:1"), "a", "b", ""), 200, true))
        .isEqualTo("a**b**");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "**", "_", "~", "|", "`", "\\", "*a", "a_"})
  void aHitThatWouldBeReadTogetherWithTheStarsAroundItHasNone(String hit) {
    String escaped = hit.replaceAll("([*_~|`\\\\])", "\\\\$1");
    assertThat(draw(found(Optional.empty(), "", hit, "bold", hit, " b"), 200, false))
        .isEqualTo(escaped + "bold" + escaped + " b");
  }

  @Test
  void hitsThatTouchAreOne() {
    assertThat(draw(found(Optional.empty(), "b", "a", "", "a", "", "a"), 200, false))
        .isEqualTo("b**aaa**");
  }

  @Test
  void whatIsCutEndsThere() {
    assertThat(draw(found(Optional.empty(), "aaaa", "bbbb", "cccc"), 9, false))
        .isEqualTo("aaaa**…**");
    assertThat(draw(found(Optional.empty(), "aaaa", "bbbb", "cccc"), 13, false))
        .isEqualTo("aaaa**bbbb**…");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noCutIsLongerThanAllowed(long seed) {
    Random random = new Random(seed);
    String[] words = {"a", "**", "[x](y)", "👩‍👧🏽", "م", " ", "http://", "\\"};
    for (int round = 0; round < 500; round++) {
      List<String> pieces = new ArrayList<>();
      for (int n = random.nextInt(6); n >= 0; n--) {
        pieces.add(words[random.nextInt(words.length)].repeat(1 + random.nextInt(3)));
      }
      int most = random.nextInt(60);
      Span.Found found = found(Optional.of(LINK), pieces.toArray(String[]::new));
      assertThat(draw(found, most, true).length())
          .as("seed %d, round %d", seed, round)
          .isLessThanOrEqualTo(most);
    }
  }

  private static String draw(Span span, int most, boolean links) {
    return Markdown.draw(Text.of(span), most, links);
  }

  /// Each second piece is a hit.
  private static Span.Found found(Optional<String> link, String... words) {
    List<Span.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      pieces.add(new Span.Piece(words[i], i % 2 == 1));
    }
    return new Span.Found(pieces.stream().filter(p -> !p.words().isEmpty()).toList(), link);
  }
}
