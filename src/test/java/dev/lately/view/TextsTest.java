package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  /// A key, or the beginning of one that is finished by an enum's name, as it stands in the code.
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+[A-Za-z0-9._]*)\"");

  private final Map<String, String> sentences = new TreeMap<>();

  @BeforeEach
  void everySentence() {
    for (String name : Texts.BUNDLES) {
      ResourceBundle words = ResourceBundle.getBundle("dev.lately.view." + name, Locale.ROOT);
      for (String key : words.keySet()) {
        assertThat(sentences.put(key, words.getString(key))).as(key).isNull();
      }
    }
  }

  @Test
  void noSentenceIsUnused() throws IOException {
    Set<String> literals = literals();
    assertThat(sentences.keySet())
        .filteredOn(key -> literals.stream().noneMatch(l -> key.equals(l) || isBuiltFrom(key, l)))
        .isEmpty();
  }

  @Test
  void noApostropheSwallowsAPlace() {
    assertThat(sentences.values()).noneMatch(sentence -> sentence.contains("'"));
  }

  @ParameterizedTest
  @CsvSource({"0,no msgs", "1,1 msg", "2,2 msgs", "1234,'1,234 msgs'"})
  void numbersHaveTheirPlural(int count, String words) {
    assertThat(Texts.of(Locale.ENGLISH).say("row.messages", count)).isEqualTo(words);
  }

  @Test
  void aLanguageThatWeDoNotSpeakIsAnsweredInEnglish() {
    Texts texts = Texts.of(Locale.GERMANY);
    assertThat(texts.say("row.messages", 1234)).isEqualTo("1,234 msgs");
    assertThat(texts.locale()).isEqualTo(Locale.ENGLISH);
  }

  private static boolean isBuiltFrom(String key, String literal) {
    return literal.endsWith(".") && key.startsWith(literal)
        || key.endsWith("." + literal) && literal.matches("[a-zA-Z]+");
  }

  private static Set<String> literals() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/dev/lately"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> LITERAL.matcher(read(file)).results())
          .map(result -> result.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
