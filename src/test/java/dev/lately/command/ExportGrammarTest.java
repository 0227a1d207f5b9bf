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

class ExportGrammarTest {
  private static final Filter WEEK = new Filter(Since.DAYS_7, Optional.empty(), false);
  private static final View DOCS =
      new View(List.of(new SourceName("docs")), Optional.empty(), WEEK, 10);

  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export md docs 7d",
        "EXPORT 7d docs MD",
        "sessions export format:md source:docs since:7d",
        "export Markdown docs 7d"
      })
  void eachWordIsMeantForItsOption(String typed) {
    assertThat(grammar.parse(typed)).isEqualTo(new Command.Export(ExportFormat.MARKDOWN, DOCS));
  }

  @Test
  void everyOptionIsUnderstood() {
    Filter web = new Filter(Since.TODAY, Optional.of("web"), false);
    View view = new View(List.of(), Optional.of("api key"), web, 10);
    Command all = new Command.Export(ExportFormat.JSON, view);
    assertThat(grammar.parse("export json today origin:Web text:\" api  key\"")).isEqualTo(all);
    assertThat(
            grammar.command(
                "export",
                Map.of("format", "json", "since", "today", "origin", "web", "text", "api key")))
        .isEqualTo(all);
  }

  @Test
  void withoutAFormatItIsATable() {
    assertThat(grammar.parse("export"))
        .isEqualTo(new Command.Export(ExportFormat.CSV, View.all(10)));
  }

  @ParameterizedTest
  @CsvSource({
    "export xlsx, FORMAT, xlsx, ",
    "export format:jsn, FORMAT, jsn, json",
    "export format:, FORMAT, '', ",
    "export csv json, TWICE, format, ",
    "export csv since:8d, SINCE, 8d, 7d",
    "export csv sorce:docs, OPTION, sorce, source",
    "export csv pinned:yes, OPTION, pinned, ",
    "export csv size:5, OPTION, size, ",
    "export csv origin:, BLANK, origin, ",
    "export csv text:, WORDS, 'text:\"api key\"', ",
    "export csv text:\"   \", WORDS, 'text:\"api key\"', ",
    "exprot csv, COMMAND, exprot, export"
  })
  void aMistakeNamesTheNearestWord(String typed, Mistake mistake, String word, String nearest) {
    Misunderstood wrong = (Misunderstood) grammar.parse(typed);
    assertThat(wrong.mistake()).isEqualTo(mistake);
    assertThat(wrong.typed()).isEqualTo(word);
    assertThat(wrong.nearest()).isEqualTo(Optional.ofNullable(nearest));
  }

  @Test
  void aMistakenFormatNamesTheRightOnes() {
    assertThat(((Misunderstood) grammar.parse("export pdf")).allowed())
        .containsExactly("csv", "json", "md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙂", "'; DROP TABLE sessions; --", "(a+)+$ [z-a]", "*.txt ?", "{0} %s"})
  void anythingSeenMayBeLookedFor(String words) {
    Command.Export export = (Command.Export) grammar.command("export", Map.of("text", words));
    assertThat(export.view().text()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "source", "since", "origin", "text"})
  void thousandsOfCharactersAreAnswered(String option) {
    Command command = grammar.command("export", Map.of(option, "x".repeat(4000)));
    assertThat(command instanceof Misunderstood).isEqualTo(!option.equals("origin"));
  }
}
