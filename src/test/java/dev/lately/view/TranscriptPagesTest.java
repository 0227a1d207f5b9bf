package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Conversation;
import dev.lately.model.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
        .contains("1 · ", "trust 87 % · 👍");
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
  void theFileHoldsEverythingAndNothingBreaksOutOfIt() {
    TranscriptFile file =
        new TranscriptFile(
            SampleTranscripts.reader(), "gb-7Q2M", SampleTranscripts.ref(), Optional.empty());
    Turn turn =
        SampleTranscripts.turn(
            "<script>alert(1)</script> *hm* \u202e\n# no heading",
            "See <b>it</b>:\n```html\n<b>kept</b>\n",
            SampleTranscripts.reference("1.1", "A ](b)", "https://example.org/?a=<b>"));
    Document document = file.of(new Conversation(List.of(turn), false));
    assertThat(document.name()).isEqualTo("session-gb-7Q2M.md");
    assertThat(new String(document.bytes(), UTF_8))
        .contains("- Reference: gb-7Q2M\n", "gives only the newest part")
        .contains("> **\\<script\\>alert(1)\\</script\\> \\*hm\\***\n> **\\# no heading**\n")
        .contains("See &lt;b>it&lt;/b>:\n```html\n<b>kept</b>\n```\n")
        .contains("1. [A \\](b)](<https://example.org/?a=%3Cb%3E>) \\[1.1]")
        .doesNotContain("\u202e");
    String long50 = SampleTranscripts.words(50_000);
    Document whole = file.of(of(SampleTranscripts.turn("why?", long50)));
    assertThat(new String(whole.bytes(), UTF_8).split("\\s+")).contains(long50.split("\\s+"));
  }
}
