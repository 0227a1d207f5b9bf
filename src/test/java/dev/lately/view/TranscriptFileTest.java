package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Conversation;
import dev.lately.model.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptFileTest {
  private static final int MIB = 1 << 20;

  private final TranscriptFile file =
      new TranscriptFile(
          SampleTranscripts.reader(), "gb-7Q2M", SampleTranscripts.ref(), Optional.empty());

  private String text(boolean complete, Turn... turns) {
    Conversation conversation = new Conversation(List.of(turns), complete);
    return new String(file.of(conversation, MIB).document().bytes(), UTF_8);
  }

  @Test
  void theFileHoldsEverythingAndNothingBreaksOutOfIt() {
    Turn turn =
        SampleTranscripts.turn(
            "<script>alert(1)</script> *hm* \u202e\n# no heading",
            "See <b>it</b>:\n```html\n<b>kept</b>[1.1]\n",
            SampleTranscripts.reference("1.1", "A ](b)", "https://example.org/?a=<b>"));
    assertThat(file.of(new Conversation(List.of(turn), false), MIB).document().name())
        .isEqualTo("session-gb-7Q2M.md");
    assertThat(text(false, turn))
        .contains("- Reference: gb-7Q2M\n", "gives only the newest part")
        .contains("> **\\<script\\>alert(1)\\</script\\> \\*hm\\***\n> **\\# no heading**\n")
        .contains("See &lt;b>it&lt;/b>:\n```html\n<b>kept</b>[1.1]\n```\n")
        .contains("1. [A \\](b)](<https://example.org/?a=%3Cb%3E>)\n")
        .doesNotContain("\u202e");
    String long50 = SampleTranscripts.words(50_000);
    assertThat(text(true, SampleTranscripts.turn("why?", long50)).split("\\s+"))
        .contains(long50.split("\\s+"));
  }

  @Test
  void aMarkLeadsToItsReferenceAsOnThePage() {
    Turn turn =
        SampleTranscripts.turn(
            "why?",
            "So[2.1], *so* [1.1] and [9.9], but `x[1.1]`.",
            SampleTranscripts.reference("1.1", "Keys", "https://example.org/keys"),
            new Turn.Reference(Optional.of("2.1"), "Book", Optional.empty()));
    assertThat(text(true, turn))
        .contains("\nSo\\[2\\], *so* [1](<https://example.org/keys>) and [9.9], but `x[1.1]`.\n")
        .contains("\n1. [Keys](<https://example.org/keys>)\n2. Book\n");
  }

  @Test
  void withoutATitleTheFirstQuestionIsTheHeading() {
    assertThat(text(true, SampleTranscripts.turn("How do I\nrotate *keys*?", "So.")))
        .startsWith("# How do I rotate \\*keys\\*?\n");
    assertThat(text(true, SampleTranscripts.turn("", "So."))).startsWith("# (no title)\n");
  }

  @Test
  void aHeadingThatRepeatsTheQuestionIsLeftOut() {
    assertThat(text(true, SampleTranscripts.turn("Why *so*?", "# Why so?\n\n## Because\n_It_ is.")))
        .contains("> **Why \\*so\\*?**\n\n## Because\n_It_ is.\n")
        .doesNotContain("# Why so?\n\n##");
  }

  @Test
  void aFileWithoutRoomForAllEndsAtAQuestionAndSaysSo() {
    Turn[] turns =
        IntStream.range(0, 60)
            .mapToObj(i -> SampleTranscripts.turn("question " + i, "ü".repeat(20_000)))
            .toArray(Turn[]::new);
    TranscriptFile.Filled filled = file.of(new Conversation(List.of(turns), true), MIB);
    assertThat(filled.turns()).isEqualTo(25);
    byte[] bytes = filled.document().bytes();
    assertThat(bytes.length).isBetween(MIB - 50_000, MIB);
    assertThat(new String(bytes, UTF_8))
        .contains("_The first 25 of 60 questions", "question 24**")
        .doesNotContain("question 25**");
    assertThat(CardWords.of(SampleTranscripts.card().file(60, 25, MIB)))
        .isEqualTo(
            "The first 25 of 60 questions, as a Markdown file. A file in a chat has at most 1"
                + " MiB.");
    assertThat(CardWords.of(SampleTranscripts.card().file(60, 60, MIB)))
        .isEqualTo("All of this session, 60 questions, as a Markdown file.");
  }
}
