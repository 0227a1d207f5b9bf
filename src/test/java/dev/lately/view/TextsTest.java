package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lately.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  /// A key, or the beginning of one that is finished by an enum's name, as it stands in the code.
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+[A-Za-z0-9._]*)\"");

  /// Patterns of dates, which no MessageFormat reads.
  private static final Set<String> DATES = Set.of("digest.day", "stats.day", "stats.chart.day");

  private static final Path FILES = Path.of("src/main/resources/dev/lately/view");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  /// What is said so in English and elsewhere too: names, signs, and words that languages share.
  private static final Set<String> ALIKE =
      Set.of(
          "count",
          "colon",
          "fact",
          "quoted",
          "mistake.nearest.end",
          "new.active",
          "sources.skill.LEADS",
          "span.seconds",
          "span.minutes",
          "span.hours",
          "span.days",
          "button.digest.csv",
          "chart.all",
          "explain.due",
          "terms.at",
          "export.format.CSV",
          "export.format.JSON",
          "export.format.MARKDOWN",
          "export.column.id",
          "session.id",
          "session.container",
          "stats.day",
          "stats.chart.day",
          "digest.day",
          "stats.change",
          "sources.known",
          "terms.never",
          "session.link",
          "agreed.state",
          "digest.messages",
          "session.messages",
          "export.column.messages",
          "session.source",
          "export.column.source",
          "pick.sources.some",
          "footer.sources",
          "sources.heading",
          "heading.origin",
          "row.messages",
          "search.others",
          "list.in",
          "help.title.buttons");

  @Test
  void noSentenceIsUnused() throws IOException {
    Set<String> literals = literals();
    assertThat(sentences(Language.ENGLISH).keySet())
        .filteredOn(key -> literals.stream().noneMatch(l -> key.equals(l) || isBuiltFrom(key, l)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameSentences(Language language) {
    assertThat(sentences(language).keySet())
        .containsExactlyInAnyOrderElementsOf(sentences(Language.ENGLISH).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void noSentenceIsEmptyOrHasAnApostropheThatSwallowsAPlace(Language language) {
    Map<String, String> sentences = sentences(language);
    assertThat(sentences.values()).noneMatch(String::isBlank);
    sentences.keySet().removeAll(DATES);
    assertThat(sentences.values()).noneMatch(sentence -> sentence.contains("'"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void nothingIsLeftInEnglish(Language language) {
    Map<String, String> english = sentences(Language.ENGLISH);
    Map<String, String> own = sentences(language);
    assertThat(own.keySet())
        .filteredOn(key -> own.get(key).equals(english.get(key)) && !ALIKE.contains(key))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageFillsTheSamePlacesWithTheSameKindOfValue(Language language) {
    Map<String, String> english = sentences(Language.ENGLISH);
    Map<String, String> own = sentences(language);
    DATES.forEach(own::remove);
    own.forEach((key, sentence) ->
        assertThat(places(sentence, language))
            .as(key)
            .isEqualTo(places(english.getOrDefault(key, ""), Language.ENGLISH)));
  }

  @ParameterizedTest
  @CsvSource({"0,none so far", "1,1+ sessions", "1234,'1,234+ sessions'"})
  void whereMoreMayComeNothingIsNotCounted(int count, String words) {
    assertThat(Texts.of(Locale.ENGLISH).say("footer.sessions.open", count)).isEqualTo(words);
    assertThat(Texts.of(Locale.ENGLISH).say("count.open", count))
        .isEqualTo(words.replace(" sessions", ""));
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceCanBeSaidOfNoneOneTwoAndMany(Language language) {
    Texts texts = Texts.of(language);
    for (String key : sentences(language).keySet()) {
      for (int count : new int[] {0, 1, 2, 1000}) {
        Object[] values = {count, count, count, count, count};
        if (!DATES.contains(key)) {
          assertThatCode(() -> texts.say(key, values)).as(key).doesNotThrowAnyException();
          assertThat(texts.say(key, values)).as(key).doesNotContain("{", "choice").isNotBlank();
        }
      }
    }
  }

  /// Discord takes 45 characters in a form, Telegram 200 in an alert, with what fills its places;
  /// five buttons stand in a row on a phone.
  @ParameterizedTest
  @EnumSource
  void whatStandsOnAFormAnAlertOrAButtonHasRoomThere(Language language) {
    sentences(language)
        .forEach((key, words) -> {
          if (key.contains("form.title") || key.contains("form.label")) {
            assertThat(words).as(key).hasSizeBetween(1, 45);
          }
          if (key.startsWith("press.") || key.startsWith("refusal")) {
            assertThat(words).as(key).hasSizeBetween(1, 170);
          }
          if (key.startsWith("button.") || key.startsWith("jump.")) {
            assertThat(words).as(key).hasSizeBetween(1, 26);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyDateCanBeWritten(Language language) {
    Map<String, String> sentences = sentences(language);
    for (String key : DATES) {
      String date = Texts.of(language).date(key, LocalDate.of(2026, 11, 10));
      assertThat(date).as(key).contains("10").doesNotContain("'");
      assertThat(date)
          .isEqualTo(
              DateTimeFormatter.ofPattern(sentences.get(key), language.locale())
                  .format(LocalDate.of(2026, 11, 10)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,'Tuesday 10 November'",
    "GERMAN,'Dienstag, 10. November'",
    "SPANISH,'martes 10 de noviembre'",
    "FRENCH,'mardi 10 novembre'",
    "PORTUGUESE,'terça-feira, 10 de novembro'"
  })
  void aDayIsNamedAsItsReaderWould(Language language, String day) {
    assertThat(new DayWords(Texts.of(language)).day(LocalDate.of(2026, 11, 10))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,0,no sessions",
    "ENGLISH,1,1 session",
    "ENGLISH,1234,'1,234 sessions'",
    "GERMAN,1,1 Gespräch",
    "GERMAN,1234,1.234 Gespräche",
    "SPANISH,2,2 conversaciones",
    "FRENCH,0,aucune conversation",
    "FRENCH,1234,1\u202f234 conversations",
    "PORTUGUESE,1,1 conversa",
    "PORTUGUESE,1234,1.234 conversas"
  })
  void numbersHaveTheirPlural(Language language, int count, String words) {
    assertThat(Texts.of(language).say("footer.sessions", count)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT,GERMAN",
    "es-419,SPANISH",
    "fr-CA,FRENCH",
    "pt,PORTUGUESE",
    "pt-PT,PORTUGUESE",
    "en-GB,ENGLISH",
    "it,ENGLISH"
  })
  void aReaderIsAnsweredInTheirLanguageWhateverTheirCountry(String tag, Language language) {
    assertThat(Texts.of(Locale.forLanguageTag(tag)).language()).isEqualTo(language);
  }

  private static Map<String, String> sentences(Language language) {
    Map<String, String> sentences = new TreeMap<>();
    for (String name : Texts.BUNDLES) {
      own(name, language)
          .forEach((key, words) -> assertThat(sentences.put(key, words)).as(key).isNull());
    }
    return sentences;
  }

  /// What stands in that language's file alone.
  private static Map<String, String> own(String name, Language language) {
    String suffix = language == Language.ENGLISH ? "" : "_" + language.tag().replace('-', '_');
    Properties words = new Properties();
    try (java.io.Reader file =
        Files.newBufferedReader(FILES.resolve(name + suffix + ".properties"))) {
      words.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, words::getProperty));
  }

  /// Which value stands in it as what: a number, a choice or as it is.
  private static Set<String> places(String sentence, Language language) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(sentence).results().forEach(place -> places.add(place.group(1)));
    Format[] formats = new MessageFormat(sentence, language.locale()).getFormatsByArgumentIndex();
    for (int i = 0; i < formats.length; i++) {
      if (formats[i] instanceof ChoiceFormat) {
        places.add(i + " choice");
      }
    }
    return places;
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
