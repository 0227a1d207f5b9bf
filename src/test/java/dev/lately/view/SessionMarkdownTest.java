package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.ShortReferences;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table that people read, with what people write to break it.
class SessionMarkdownTest {
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final Instant LAST = Instant.parse("2026-11-22T08:30:00Z");

  private final SessionMarkdown markdown =
      new SessionMarkdown(
          new Reader(
              new Clock(LAST, ZoneId.of("Europe/Berlin"), Texts.of(Locale.ENGLISH)), Map.of()));

  @Test
  void aTableHasAHeadingAndItsColumns() {
    assertThat(markdown.head())
        .isEqualTo(
            """
            # Sessions as of 2026-11-22 09:30 (Europe/Berlin)

            | Title | Source | Last activity | Created | Messages | Origin | Id |
            | --- | --- | --- | --- | --- | --- | --- |
            """);
  }

  @Test
  void aRowHasALinkAndTimesInTheReadersZone() {
    Facts facts =
        new Facts(
            7,
            Optional.of("web"),
            Optional.empty(),
            false,
            Optional.of("https://docs.example/s?a=1&b=(2)|<x y>"));
    assertThat(row(Optional.of("How do I rotate API keys?"), facts))
        .isEqualTo(
            "| [How do I rotate API keys?](https://docs.example/s?a=1&b=%282%29%7C%3Cx%20y%3E)"
                + " | docs-guru | 2026-11-22 09:30 | 2026-11-21 09:30 | 7 | web | 0f97 |\n");
  }

  @Test
  void whatIsNotKnownIsEmptyAndNobodyIsNamed() {
    Session bare =
        new Session(
            new SessionRef(DOCS, "whatsapp_+4915112345678"),
            Optional.empty(),
            Optional.of("a preview"),
            Times.NONE,
            Facts.NONE,
            Optional.of(new Participant(Map.of("name", "Zaphod"))));
    assertThat(markdown.row(bare))
        .isEqualTo(
            "| (no title) | docs-guru |  |  |  |  | %s |\n"
                .formatted(ShortReferences.PLAIN.of(bare.ref())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "a | b¦a \\| b",
        "a \\| b¦a \\\\\\| b",
        "**bold** _x_ ~~y~~¦\\*\\*bold\\*\\* \\_x\\_ \\~\\~y\\~\\~",
        "[click](https://evil.example)¦\\[click\\](https\\://evil.example)",
        "![](https://evil.example/x.png)¦\\!\\[\\](https\\://evil.example/x.png)",
        "<script>alert(1)</script>¦\\<script\\>alert(1)\\</script\\>",
        "www.evil.example¦www\\.evil.example",
        "mail@evil.example¦mail\\@evil.example",
        "&lt;b&gt;¦\\&lt;b\\&gt;",
        "\u202Eevil\u200B¦evil",
        "🦊 é 你好¦🦊 é 你好"
      })
  void aHostileTitleStaysInItsCell(String title, String cell) {
    assertThat(row(Optional.of(title), Facts.NONE))
        .startsWith("| " + cell + " | docs-guru | ")
        .hasLineCount(1);
  }

  @Test
  void aTitleOfTwoLinesIsOneRow() {
    assertThat(row(Optional.of("two\r\nlines"), Facts.NONE))
        .startsWith("| two lines |")
        .hasLineCount(1);
  }

  @Test
  void backticksOpenNothing() {
    assertThat(row(Optional.of("`a` ```"), Facts.NONE)).startsWith("| \\`a\\` \\`\\`\\` | docs");
  }

  @Test
  void onlyTheWebIsLinkedTo() {
    Facts facts =
        new Facts(1, Optional.empty(), Optional.empty(), false, Optional.of("javascript:alert(1)"));
    assertThat(row(Optional.of("x"), facts)).startsWith("| x | docs-guru").doesNotContain("alert");
  }

  private String row(Optional<String> title, Facts facts) {
    return markdown.row(
        new Session(
            new SessionRef(DOCS, "0f97"),
            title,
            Optional.empty(),
            Times.of(Optional.of(LAST), Optional.of(LAST.minusSeconds(86_400)), false),
            facts,
            Optional.empty()));
  }

  @Test
  void aFileWithoutSessionsIsItsHead() {
    assertThat(new String(SessionFile.whole(markdown, List.of()), UTF_8))
        .isEqualTo(markdown.head());
  }
}
