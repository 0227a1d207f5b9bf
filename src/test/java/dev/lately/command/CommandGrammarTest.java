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

class CommandGrammarTest {
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recent docs 7d",
        "sessions recent source:docs since:7d",
        "SESSIONS Recent 7D DOCS",
        "recent   since:7d\tsource:docs"
      })
  void plainWordsAndNamedOptionsMeanTheSame(String words) {
    Filter week = new Filter(Since.DAYS_7, Optional.empty(), false);
    View view = new View(List.of(new SourceName("docs")), Optional.empty(), week, 10);
    assertThat(grammar.parse(words)).isEqualTo(new Command.Recent(view, 1, false));
  }

  @Test
  void everyOptionIsUnderstood() {
    assertThat(
            grammar.parse(
                "recent source:docs,site since:24h origin:Web pinned size:20 page:3 private"))
        .isEqualTo(
            new Command.Recent(
                new View(
                    List.of(new SourceName("docs"), new SourceName("site")),
                    Optional.empty(),
                    new Filter(Since.HOURS_24, Optional.of("web"), true),
                    20),
                3,
                true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "\"x y\"", "source:", "🦊"})
  void wordsOfAnyLengthAreRead(String part) {
    assertThat(grammar.parse("recent " + part.repeat(20_000))).isInstanceOf(Misunderstood.class);
  }

  @Test
  void typedOptionsOfAPlatformMeanTheSame() {
    assertThat(grammar.command("recent", Map.of("since", "7d", "private", "true", "size", "5")))
        .isEqualTo(grammar.parse("recent 7d private size:5"));
  }

  @ParameterizedTest
  @CsvSource({
    "recnet, COMMAND, recnet, recent",
    "recent sorce:docs, OPTION, sorce, source",
    "recent since:7days, SINCE, 7days, 7d",
    "recent size:7, SIZE, 7, 5",
    "recent page:0, PAGE, 0,",
    "recent page:-1, PAGE, -1,",
    "recent page:x, PAGE, x,",
    "recent docs!, SOURCE, docs!,",
    "recent source:, BLANK, source,",
    "recent origin:, BLANK, origin,",
    "recent size:, BLANK, size,",
    "recent since:7d since:30d, TWICE, since,",
    "recent page:99999999999999, PAGE, 99999999999999,",
    "recent private:ye, FLAG, ye, yes",
    "recent window:yesterday, WINDOW, yesterday,",
    "recent pinned:maybe, FLAG, maybe,"
  })
  void aMistakeNamesWhatWasTypedAndTheNearestRightWord(
      String words, Mistake mistake, String typed, String nearest) {
    Misunderstood answer = (Misunderstood) grammar.parse(words);
    assertThat(answer.mistake()).isEqualTo(mistake);
    assertThat(answer.typed()).isEqualTo(typed);
    if (mistake != Mistake.SIZE) {
      assertThat(answer.nearest()).isEqualTo(Optional.ofNullable(nearest));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recent source:docs,site since:24h origin:web pinned size:20",
        "recent size:10",
        "recent since:today pinned size:5",
        "recent source:docs window:2026-11-09T23:00:00Z/2026-11-10T23:00:00Z size:10"
      })
  void aViewIsWordedAsItIsTyped(String words) {
    Command.Recent recent = (Command.Recent) grammar.parse(words);
    assertThat(CommandGrammar.words(recent.view())).isEqualTo("/" + words);
  }

  @Test
  void aWindowDoesNotEndBeforeItStarts() {
    String words = "2026-11-11T00:00:00Z/2026-11-10T00:00:00Z";
    assertThat(grammar.parse("recent window:" + words))
        .isEqualTo(Misunderstood.of(Mistake.WINDOW, words, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "gb-7Q2M",
        "https://app.gurubase.io/g/x/how/binge/0f97?a=b:c",
        "websocket_a:b",
        "how do I"
      })
  void aSessionIsNamedByWhateverIsTyped(String name) {
    assertThat(grammar.parse("sessions show " + name)).isEqualTo(new Command.Show(name));
    assertThat(grammar.parse("show session:" + name)).isEqualTo(new Command.Show(name));
    assertThat(grammar.command("show", Map.of("session", name))).isEqualTo(new Command.Show(name));
  }

  @Test
  void aFlagMayBeSetToNo() {
    assertThat(((Command.Recent) grammar.parse("recent private:no")).privately()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sessions", "help", "sessions help"})
  void nothingAsksForHelp(String words) {
    assertThat(grammar.parse(words)).isEqualTo(new Command.Help(false));
  }
}
