package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Filter;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchGrammarTest {
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search api key source:docs since:7d",
        "/search \"api key\" since:7d source:docs",
        "sessions search text:\"api key\" source:docs since:7d",
        "search source:docs api since:7d key",
        "SEARCH text:api key SINCE:7d source:docs"
      })
  void wordsWithoutANameAreThoseToLookFor(String typed) {
    Filter week = new Filter(Since.DAYS_7, Optional.empty(), false);
    View view = new View(List.of(new SourceName("docs")), Optional.of("api key"), week, 10);
    assertThat(grammar.parse(typed.replaceFirst("^/", "")))
        .isEqualTo(new Command.Recent(view, 1, false));
  }

  @ParameterizedTest
  @CsvSource({
    "search \"webhook\" since:7d private, private, private:yes",
    "search private text:\"web hook\", private, private:yes",
    "suche text:“webhook“ privat, privat, private:yes",
    "search \"webhook\" source docs, source,"
  })
  void outsideOfQuotesTheNameOfAnOptionIsNotLookedFor(String typed, String word, String meant) {
    Misunderstood mistake = (Misunderstood) grammar.parse(typed);
    assertThat(mistake.mistake()).isEqualTo(Mistake.QUOTES);
    assertThat(mistake.typed()).isEqualTo(word);
    assertThat(mistake.nearest()).isEqualTo(Optional.ofNullable(meant));
    assertThat(mistake.line())
        .isEqualTo(mistake.nearest().map(right -> typed.replace(word, right)));
  }

  @Test
  void withoutQuotesOrWithinThemItIs() {
    for (String typed : List.of("search private key", "search \"private key\"", "search \"a\" b")) {
      assertThat(grammar.parse(typed)).as(typed).isInstanceOf(Command.Recent.class);
    }
  }

  @Test
  void everyOptionIsUnderstood() {
    Filter filter = new Filter(Since.TODAY, Optional.of("web"), false);
    assertThat(grammar.parse("search x since:today origin:Web size:20 page:3 private:yes"))
        .isEqualTo(new Command.Recent(new View(List.of(), Optional.of("x"), filter, 20), 3, true));
    assertThat(grammar.command("search", Map.of("text", " api \n key ", "size", "5")))
        .isEqualTo(grammar.parse("search api key size:5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🙂",
        "7d",
        "private",
        "'; DROP TABLE sessions; --",
        "(a+)+$ [z-a] \\d{1,}",
        "*.txt ?",
        "https://example.org/a?b=c",
        "error: 404",
        "{0} '' %s $1",
        "@everyone <b>"
      })
  void anythingSeenIsPlainWords(String words) {
    assertThat(text("search " + words)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "search text:",
        "search \"  \"",
        "search \u200b \u0301",
        "search since:7d"
      })
  void nothingToLookForIsAnsweredWithAnExample(String typed) {
    assertThat(grammar.parse(typed))
        .isEqualTo(
            new Misunderstood(Mistake.WORDS, "/search text:api key", List.of(), Optional.empty()));
  }

  @Test
  void moreWordsThanAHeadingHoldsAreRefused() {
    assertThat(text("search " + "🙂".repeat(100))).hasSize(200);
    assertThat(((Misunderstood) grammar.parse("search " + "x".repeat(4000))).mistake())
        .isEqualTo(Mistake.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "search api sorce:docs, OPTION, sorce, source",
    "search api since:8d, SINCE, 8d, 7d",
    "search api page:0, PAGE, 0, ",
    "serach api, COMMAND, serach, search"
  })
  void aMistakeNamesTheNearestWord(String typed, Mistake mistake, String word, String nearest) {
    Misunderstood wrong = (Misunderstood) grammar.parse(typed);
    assertThat(wrong.mistake()).isEqualTo(mistake);
    assertThat(wrong.typed()).isEqualTo(word);
    assertThat(wrong.nearest()).isEqualTo(Optional.ofNullable(nearest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search api key source:docs since:7d size:20",
        "search text:\"source:docs\" origin:web",
        "search https://example.org/a since:today"
      })
  void aListIsTypedAsItWasAsked(String typed) {
    Command.Recent asked = (Command.Recent) grammar.parse(typed);
    assertThat(grammar.parse(CommandGrammar.words(asked.view()).substring(1))).isEqualTo(asked);
  }

  private String text(String typed) {
    return ((Command.Recent) grammar.parse(typed)).view().text().orElseThrow();
  }
}
