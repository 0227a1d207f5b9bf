package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
  @Test
  void plainWordsThatNobodyWritesOtherwiseAreAskedForOnce() {
    assertThat(of("Rotate API keys")).containsExactly("Rotate API keys");
    assertThat(of("Rotate API keys", "how do I rotate API keys?"))
        .containsExactly("Rotate API keys");
    assertThat(of("🚀 %s {0}")).containsExactly("🚀 %s {0}");
  }

  @Test
  void accentsAreLeftOutToo() {
    assertThat(of("Schlüssel")).containsExactly("Schlüssel", "schlussel");
    assertThat(of("Clé d’API")).startsWith("Clé d’API", "cle d'api");
  }

  @Test
  void oneOfTwoAccentsMayBeLeftOut() {
    assertThat(of("sesión rápida"))
        .containsExactlyInAnyOrder(
            "sesión rápida", "sesion rapida", "sesión rapida", "sesion rápida");
  }

  @Test
  void lettersAndTheirAccentsApartAreAskedForAsTheyStand() {
    assertThat(of("Schlu\u0308ssel")).containsExactly("Schlüssel", "schlussel");
    assertThat(of("schlussel", "Schlu\u0308ssel", "Schlüssel"))
        .containsExactlyInAnyOrder("schlussel", "schlüssel", "schlu\u0308ssel");
    assertThat(of("cafe", "ein Cafe\u0301")).containsExactly("cafe", "cafe\u0301");
    assertThat(of("af", "ein ä\u0301fe\u0301")).containsExactly("af", "ä\u0301f");
  }

  @Test
  void whatIsKnownTellsTheAccents() {
    assertThat(of("SCHLUSSEL", "Wo ist der Schlüssel?")).containsExactly("SCHLUSSEL", "schlüssel");
    assertThat(of("l'ecole", "À l’école")).containsExactly("l'ecole", "l’école");
    assertThat(of("Pèche", "pêche", "péché"))
        .startsWith("Pèche", "peche")
        .contains("pêche", "péché");
  }

  @Test
  void aWordOfItsOwnSaysMoreThanPartsOfOthers() {
    assertThat(of("cle", "articlè", "clèbar", "clèment", "la clé"))
        .containsExactly("cle", "clé", "clè");
  }

  @Test
  void halfAWordIsFoundInALongerOne() {
    assertThat(of("schluss", "Schlüssel")).containsExactly("schluss", "schlüss");
    assertThat(of("schlussel", "Hausschlüssel")).containsExactly("schlussel", "schlüssel");
    assertThat(of("haus", "Hausschlüssel")).containsExactly("haus");
  }

  @ParameterizedTest
  @CsvSource({
    "haus schlu, einhäus-schlüssel, 4",
    "haus schlu, häuser, 1",
    "a haus b, häus, 2",
    "a haus b, häuser einhäus, 1",
    "haus!, häuser, 1",
    "haus!, einhäus, 2"
  })
  void aWordThatWordsStandBesideIsNoPartOfALongerOne(String typed, String known, int spellings) {
    assertThat(of(typed, known)).hasSize(spellings);
  }

  @Test
  void anyPartOfAWordIsFoundWhereItStandsTwice() {
    assertThat(of("e", "été")).containsExactly("e", "é");
    assertThat(of("te", "tête-à-têtè")).containsExactlyInAnyOrder("te", "tê", "tè");
  }

  @Test
  void aLetterOfSeveralIsAskedForAsAWhole() {
    assertThat(of("if", "ﬁfo")).containsExactly("if", "ﬁf");
  }

  @Test
  void sentencesAreSpeltToo() {
    assertThat(of("a b c d e f g h i j ecole", "école")).contains("a b c d e f g h i j école");
    String text = IntStream.range(0, 40).mapToObj(_ -> "été").collect(Collectors.joining(" "));
    assertThat(of(text, text)).hasSize(2);
  }

  @Test
  void manySpellingsAreCut() {
    String text = "à é ì ò ù ç ñ ä ö";
    assertThat(of("a e i o u c n a o", text)).hasSize(Spellings.MOST).doesNotHaveDuplicates();
  }

  @Test
  void sentencesWithoutBlanksAreNotKept() {
    Vocabulary words = new Vocabulary();
    words.learn("バグがあります。ข้อความนี้ and nothing else " + "é".repeat(65));
    words.holding("", (folded, _) -> assertThat(folded).isEqualTo("nothing here"));
    words.learn("Löwe");
    assertThat(words.of("lowe")).containsExactly("löwe");
  }

  private static List<String> of(String typed, String... texts) {
    Vocabulary words = new Vocabulary();
    Arrays.stream(texts).forEach(words::learn);
    return Spellings.of(typed, List.of(words));
  }
}
