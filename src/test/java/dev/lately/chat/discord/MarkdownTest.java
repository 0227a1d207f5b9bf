package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.view.Span;
import dev.lately.view.Text;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final String ALPHABET = "\\`*_~|<>[]()#@:/-+.1aé中م👩‍👧🏽 \n";

  @ParameterizedTest
  @CsvSource({
    "a*b*c, a\\*b\\*c",
    "@everyone, \\@everyone",
    "<t:0:R>, \\<t:0:R\\>",
    "https://evil.example, https\\://evil.example",
    "12:30, 12:30",
    "1. one, 1\\. one",
    "- one, \\- one",
    "well-known, well-known",
    "a\\b, a\\\\b"
  })
  void wordsMeanNothing(String words, String drawn) {
    assertThat(Markdown.escape(words, 100)).isEqualTo(drawn);
  }

  @Test
  void aCutFallsBetweenWhatPeopleSeeAsCharacters() {
    String family = "👩‍👩‍👧‍👦";
    assertThat(Markdown.escape(family.repeat(3), family.length() * 2 + 1))
        .isEqualTo(family.repeat(2) + "…");
    assertThat(Markdown.escape("***", 3)).isEqualTo("\\*…");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noCutIsEverLongerThanAllowedOrHalf(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      int most = random.nextInt(60);
      String cut = Markdown.escape(words(random), most);
      assertThat(cut.length()).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(most);
      assertThat(cut)
          .doesNotContain("\n")
          .doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])")
          .doesNotContainPattern("(?<!\\\\)(?:\\\\\\\\)*\\\\$")
          .doesNotContainPattern("(?<!\\\\)(?:\\\\\\\\)*[`*_~|<>\\[\\]#@]");
    }
  }

  @Test
  void linksLeadOnlyToTheWebAndCannotEndEarly() {
    assertThat(draw(new Span.Link("a", "https://example.org/a_(b)>c d")))
        .isEqualTo("[a](https://example.org/a_%28b%29%3Ec%20d)");
    assertThat(draw(new Span.Link("a", "javascript:alert(1)"))).isEqualTo("a");
  }

  @Test
  void momentsAreDrawnInTheReadersZone() {
    Instant at = Instant.ofEpochSecond(1_800_000_000);
    assertThat(draw(new Span.Moment(at, Span.Style.RELATIVE, "x"))).isEqualTo("<t:1800000000:R>");
    assertThat(draw(new Span.Moment(at, Span.Style.DATE_TIME, "x"))).isEqualTo("<t:1800000000:f>");
  }

  @Test
  void codeHoldsBackticks() {
    assertThat(draw(new Span.Code("a`b"))).isEqualTo("``a`b``");
    assertThat(draw(new Span.Code("`"))).isEqualTo("`` ` ``");
  }

  @Test
  void rightToLeftWordsStayInTheirPlace() {
    assertThat(draw(new Span.Foreign("سلام"))).isEqualTo("\u2068سلام\u2069");
    assertThat(Markdown.escape("a\u202Eb\u2066c", 10)).isEqualTo("abc");
  }

  private static String draw(Span span) {
    return Markdown.draw(Text.of(span), 200, true);
  }

  private static String words(Random random) {
    int[] letters = ALPHABET.codePoints().toArray();
    StringBuilder words = new StringBuilder();
    random
        .ints(random.nextInt(60), 0, letters.length)
        .forEach(i -> words.appendCodePoint(letters[i]));
    return words.toString();
  }
}
