package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Conversation;
import dev.lately.model.Turn;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptPagesTest {
  private static String text(List<Card> pages) {
    return pages.stream().map(CardWords::of).collect(Collectors.joining("\n"));
  }

  private static Conversation of(Turn... turns) {
    return new Conversation(List.of(turns), true);
  }

  @Test
  void noWordOfALongAnswerIsLost() {
    String answer = SampleTranscripts.words(50_000);
    List<Card> pages = SampleTranscripts.pages(of(SampleTranscripts.turn("why?", answer)));
    String text = text(pages);
    assertThat(pages).hasSizeBetween(15, 30);
    assertThat(text.split("\\s+")).contains(answer.split("\\s+"));
    assertThat(text).contains("… question 1, continued", "Page 2 of " + pages.size());
  }

  @Test
  void noQuestionOfTwoThousandIsLostAndTheirOrderIsKept() {
    List<Card> pages = SampleTranscripts.pages(SampleTranscripts.hard().get("many"));
    String text = text(pages);
    int at = -1;
    for (int i = 0; i < 2_000; i++) {
      int next = text.indexOf("\nq" + i + "\na" + i + "\n", at);
      assertThat(next).as("question %s", i).isGreaterThan(at);
      at = next;
    }
    assertThat(text).contains("2,000 questions");
  }

  @Test
  void aLineWithoutBlanksIsCutAndWhole() {
    String text = text(SampleTranscripts.pages(SampleTranscripts.hard().get("letters")));
    assertThat(text.chars().filter(c -> c == 'y').count()).isGreaterThanOrEqualTo(50_000);
  }

  @Test
  void linesAndIndentedCodeStayAsTheyWere() {
    String text = CardWords.of(SampleTranscripts.hostile());
    assertThat(text)
        .contains("\nKeys\n\nUse rotate --all[1] or [9.9]:\n")
        .contains("\n\u00a0\u00a0if\u00a0true;\u00a0then\n\u00a0\u00a0\u00a0\u00a0echo")
        .contains("\n- one ||spoiler||\n- [click](https://evil.example)")
        .contains("\n1. first\n\nDone [2].\n[1] Rotating [keys](x)\n[2] FAQ @everyone")
        .doesNotContain("```", "\u202e", "\u0000", "\u0007", "\n\n\n");
  }

  @Test
  void aMarkLeadsToItsReference() {
    List<Span> links =
        SampleTranscripts.hostile().blocks().stream()
            .flatMap(b -> b instanceof Block.Speech speech ? speech.lines().stream() : null)
            .flatMap(line -> line.spans().stream())
            .filter(Span.Link.class::isInstance)
            .toList();
    assertThat(links)
        .contains(
            new Span.Link("[1]", "https://example.org/keys_(a)"),
            new Span.Link("Rotating [keys](x)", "https://example.org/keys_(a)"));
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(CardWords.of(SampleTranscripts.hostile()))
        .contains("Gurubase gives only the newest part of this session.")
        .contains("(no question)\n(no answer)")
        .contains("1 · ", "trust 87% · 👍");
    Card empty = SampleTranscripts.card().of(of(), 1, "gb-7Q2M");
    assertThat(CardWords.of(empty)).contains("Nothing was said", "Page 1 of 1 · no questions");
    assertThat(empty.controls()).hasSize(1);
  }

  @Test
  void aPageThatIsNotThereIsTheLast() {
    Conversation many = SampleTranscripts.hard().get("many");
    int pages = SampleTranscripts.pages(many).size();
    assertThat(CardWords.of(SampleTranscripts.card().of(many, 999_999, "gb-7Q2M")))
        .contains("Page " + pages + " of " + pages);
  }

  @Test
  void aHeadingThatRepeatsTheQuestionIsNotSaidAgain() {
    String answer = "\n# **How** do I rotate keys?\n\nRotate.\n# How do I rotate keys?";
    String text =
        text(SampleTranscripts.pages(of(SampleTranscripts.turn("How do I rotate keys?", answer))));
    assertThat(text.split("How do I rotate keys\\?", -1)).hasSize(4);
    assertThat(text).contains("Rotate.").doesNotContain("**");
    String other = text(SampleTranscripts.pages(of(SampleTranscripts.turn("a?", "# b?\n\nc"))));
    assertThat(other).contains("b?\n\nc");
    assertThat(text(SampleTranscripts.pages(of(SampleTranscripts.turn("a?", "# a?")))))
        .contains("a?\na?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ask your *Team* lead; Ask your Team lead",
        "_very_ **sure** ***now***; very sure now",
        "2*3*4 and a * b * c; 2*3*4 and a * b * c",
        "* one *x* y; * one x y",
        "snake_case_name __init__; snake_case_name __init__",
        "`*kept*` \\*kept*; *kept* \\*kept*",
        "ls *.js *.ts; ls *.js *.ts"
      })
  void emphasisIsFoldedAwayOnThePage(String answer, String shown) {
    assertThat(text(SampleTranscripts.pages(of(SampleTranscripts.turn("a?", answer)))))
        .contains("\n" + shown + "\n");
  }
}
