package dev.lately.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  private static final double LEAST = 0.98;

  @ParameterizedTest
  @ValueSource(strings = {"corpus.txt", "heldout.txt"})
  void whatMustBeBlottedOutIsAndTheRestStays(String file) throws IOException {
    Corpus.Figures figures = Corpus.of(file).of(Masking.STANDARD);
    System.out.println(file + ", " + figures.words());
    assertThat(figures.recall()).as(figures.words()).isGreaterThanOrEqualTo(LEAST);
    assertThat(figures.precision()).as(figures.words()).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void thereAreEnoughLinesToMeasureBy() throws IOException {
    assertThat(Corpus.of("corpus.txt").lines()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(Corpus.of("heldout.txt").lines()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(Corpus.of("heldout.txt").lines().stream().filter(l -> l.wanted().isEmpty()))
        .hasSizeBetween(60, 90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus.txt", "heldout.txt"})
  void twiceIsTheSameAsOnce(String file) throws IOException {
    Stream<String> once =
        Corpus.of(file).lines().stream().map(line -> Masking.STANDARD.mask(line.text()));
    assertThat(once).allSatisfy(text -> assertThat(Masking.STANDARD.mask(text)).isEqualTo(text));
  }
}
