package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    assertThat(of("Clé d’API")).containsExactly("Clé d’API", "cle d'api");
  }

  @Test
  void lettersAndTheirAccentsApartAreOneSpelling() {
    assertThat(of("Schlu\u0308ssel")).containsExactly("Schlüssel", "schlussel");
    assertThat(of("schlussel", "Schlu\u0308ssel", "Schlüssel"))
        .containsExactly("schlussel", "schlüssel");
  }

  @Test
  void whatIsKnownTellsTheAccents() {
    assertThat(of("SCHLUSSEL", "Wo ist der Schlüssel?")).containsExactly("SCHLUSSEL", "schlüssel");
    assertThat(of("l'ecole", "À l’école")).containsExactly("l'ecole", "l’école");
  }

  @Test
  void theMostFrequentComesFirstAndNoMoreThanThreeAreAskedFor() {
    assertThat(of("peche", "pêche", "péché", "péché", "Pêché"))
        .containsExactly("peche", "péché", "pêche");
    assertThat(of("Pèche", "pêche", "péché", "péché")).containsExactly("Pèche", "peche", "péché");
  }

  @Test
  void eachOfSeveralWordsIsWrittenAsItIsMost() {
    assertThat(of("mot de passe oublie", "oublié", "le mot de la fin", "passe de foot", "début"))
        .startsWith("mot de passe oublie", "mot de passe oublié")
        .hasSize(3);
  }

  @Test
  void aWordOfItsOwnSaysMoreThanPartsOfOthers() {
    assertThat(of("cle", "articlè", "articlè", "clè-bar clèbar", "la clé"))
        .startsWith("cle")
        .contains("clè", "clé");
    assertThat(of("cle", "articlè", "articlè", "la clé")).startsWith("cle", "clé");
  }

  @Test
  void halfAWordIsFoundInALongerOne() {
    assertThat(of("schluss", "Schlüssel")).containsExactly("schluss", "schlüss");
    assertThat(of("schlussel", "Hausschlüssel")).containsExactly("schlussel", "schlüssel");
  }

  @Test
  void previewsAreReadToo() {
    Session session = session("a", Optional.empty(), Optional.of("die Schlüssel"));
    assertThat(Spellings.of("schlussel", Stream.of(session)))
        .containsExactly("schlussel", "schlüssel");
  }

  @Test
  void aSentenceIsAskedForAsItIs() {
    String sentence = "a b c d e f g h ecole";
    assertThat(of(sentence, "école")).containsExactly(sentence);
  }

  private static List<String> of(String typed, String... titles) {
    return Spellings.of(
        typed,
        IntStream.range(0, titles.length)
            .mapToObj(i -> session("s" + i, Optional.of(titles[i]), Optional.empty())));
  }

  private static Session session(String id, Optional<String> title, Optional<String> preview) {
    return new Session(
        new SessionRef(new SourceName("docs"), id),
        title,
        preview,
        Times.of(Optional.empty(), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }
}
