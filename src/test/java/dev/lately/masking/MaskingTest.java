package dev.lately.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  /// More than the longest that is read twice from any place.
  private static final int MUCH = 10_000;

  /// Twice the text is twice the work, and a little more as long as what is read again grows too;
  /// work that grows with the square is four times as much.
  private static final double GROWTH = 3.3;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // digits of other scripts
        "call +٤٩ ٣٠ ٢٣١٢٥ ١٢٣ | call <<PHONE>>",
        "ping २०३.०.११३.७ | ping <<IP>>",
        // unseen characters within
        "me\u200B@exa\u00ADmple.org | <<EMAIL>>",
        "\u2067me@example.org\u2069 | \u2067<<EMAIL>>\u2069",
        "4111\u200D 1111\u2060 1111 1111 | <<CARD>>",
        "sk-proj-Ex4mple\u200BEx4mpleEx4mple | <<KEY>>",
        // full width, mathematical letters, other blanks and dashes
        "ｍｅ＠ｅｘａｍｐｌｅ．ｏｒｇ | <<EMAIL>>",
        "𝐦𝐞@𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐨𝐫𝐠 | <<EMAIL>>",
        "DE89\u00A03704\u202F0044\u00A00532\u00A00130\u00A000 | <<IBAN>>",
        "(202)\u2009555\u20110143 | <<PHONE>>",
        // written for people
        "me(at)example(dot)org | <<EMAIL>>",
        "me [ät] example [punkt] org | <<EMAIL>>",
        "escribe a yo arroba example.org | escribe a <<EMAIL>>",
        "look at example.org | look at example.org",
        // what stands around them
        "'me@example.org' | '<<EMAIL>>'",
        "-me@example.org | -<<EMAIL>>",
        "\"a b\"@example.org | <<EMAIL>>",
        "4111111111111111 123 | <<CARD>> 123",
        "4111111111111111,5555555555554444 | <<CARD>>,<<CARD>>",
        "ip:2001:db8::7 | ip:<<IP>>",
        "::ffff:203.0.113.7 | <<IP>>",
        "[2001:db8::7]:443 | [<<IP>>]:443",
        "[a](https://example.org/?b=c), d | [a](https://example.org/?…), d",
        "whatsapp_+4915228817386 | whatsapp_<<PHONE>>",
        "015228817386 or 07700900123 | <<PHONE>> or <<PHONE>>",
        // cut off
        "This is the title of a session, and I am jane.doe@exam… | This is the title of a session, and I am <<EMAIL>>…",
        "This is the title of one more session: I am jane.doe@ | This is the title of one more session: I am <<EMAIL>>",
        "npm i express@latest | npm i express@latest",
      })
  void whatIsMeantToBeOverlookedIsNot(String written, String masked) {
    assertThat(Masking.STANDARD.mask(written)).isEqualTo(masked);
  }

  @Test
  void whatStaysIsNotChanged() {
    String odd = "Ｗｉｄｅ\u200B 𝐛𝐨𝐥𝐝 ٤ \u2011 \uFFFC é🎉 a@example.org \uFFFC";
    assertThat(Masking.STANDARD.mask(odd)).isEqualTo(odd.replace("a@example.org", "<<EMAIL>>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "1 ",
        "a.",
        "a@",
        "+",
        "a@a.",
        "@1.1",
        "a://",
        "a:",
        "1.",
        "sk-",
        "-eyJaaaaaaaa",
        "(at) ",
        "?a=",
        "a.b/?",
        "#a=",
        "\"a",
        "token:",
        "AB12 ",
        "Bearer ",
        "-----BEGIN ",
        "2026-11-22 16:37 ",
        "\u200B"
      })
  void noTextRunsAway(String piece) {
    assertThat(work(piece, 2 * MUCH)).isLessThan(Math.round(GROWTH * work(piece, MUCH)) + MUCH);
  }

  /// How many characters are read of a text of that length.
  private static long work(String piece, int length) {
    CountedSheet sheet = new CountedSheet(piece.repeat(length / piece.length()));
    Masking.STANDARD.blotted(sheet);
    return sheet.read();
  }

  @Test
  void workThatRunsAwayWouldBeSeen() {
    Mask slow = Mask.of("[ab]*c", "");
    assertThat(work(slow, 4_000)).isGreaterThan(Math.round(GROWTH * work(slow, 2_000)) + MUCH);
  }

  private static long work(Mask mask, int length) {
    CountedSheet sheet = new CountedSheet("ab".repeat(length / 2));
    mask.blot(sheet);
    return sheet.read();
  }

  @Test
  void neitherDoesOneMadeByChance() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    String letters = "aZ09@.:-_ +()[]/?=#é中🎉\u200B＠";
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(300, 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
      assertThat(Masking.STANDARD.mask(text.toString())).isNotEmpty();
    }
  }

  @Test
  void anAddressInTheMiddleOfAnAnswerOfManyPagesIsFound() {
    String answer = "word ".repeat(10_000) + "a@example.org" + " word".repeat(10_000);
    assertThat(Masking.STANDARD.mask(answer)).contains(" <<EMAIL>> ").doesNotContain("@");
  }

  @Test
  void numbersBehindAThousandOthersAreFound() {
    String answer = "2034-331 ".repeat(1_000) + "ring (202) 555-0143 now";
    assertThat(Masking.STANDARD.mask(answer)).endsWith(" ring <<PHONE>> now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://203.0.113.7/chat/1?user=a#b | https://203.0.113.7/chat/1",
        "https://a:b@docs.example/a | https://docs.example/a",
        "https://docs.example/me@example.org/a | https://docs.example/<<EMAIL>>/a",
        "https://docs.example/#/chat | https://docs.example/#/chat",
        "https://docs.example/a#token=b | https://docs.example/a",
      })
  void aLinkCanStillBeOpened(String link, String masked) {
    assertThat(Masking.STANDARD.link(link)).isEqualTo(masked);
  }
}
