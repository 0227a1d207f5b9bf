package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
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
import org.junit.jupiter.params.provider.ValueSource;

/// The table of sessions, with what people write to break it.
class SessionCsvTest {
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final Instant LAST = Instant.parse("2026-11-22T08:30:00Z");
  private static final Facts ALL =
      new Facts(
          7, Optional.of("web"), Optional.empty(), false, Optional.of("https://docs.example/s/1"));

  private final SessionCsv csv =
      new SessionCsv(
          new Reader(
              new Clock(LAST, ZoneId.of("Europe/Berlin"), Texts.of(Locale.ENGLISH)),
              Map.of(DOCS, "Gurubase")));

  @Test
  void everyColumnIsThereInItsOrderWithTimesInTheReadersZone() {
    assertThat(file(session(Optional.of("How do I rotate API keys?"), ALL)))
        .isEqualTo(
            "\uFEFFsource,vendor,id,title,created,last_activity,messages,origin,link\r\n"
                + "docs-guru,Gurubase,0f97,How do I rotate API keys?,2026-11-21T09:30:00+01:00,"
                + "2026-11-22T09:30:00+01:00,7,web,https://docs.example/s/1\r\n");
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    Session bare =
        new Session(
            new SessionRef(DOCS, "0f97"),
            Optional.empty(),
            Optional.empty(),
            Times.NONE,
            Facts.NONE,
            Optional.empty());
    assertThat(row(bare)).isEqualTo("docs-guru,Gurubase,0f97,,,,,,");
  }

  @Test
  void withoutSessionsTheHeaderStandsAlone() {
    assertThat(file()).hasLineCount(1).endsWith("link\r\n");
  }

  @Test
  void theFileBeginsWithAByteOrderMark() {
    assertThat(SessionFile.whole(csv, List.of())).startsWith(0xEF, 0xBB, 0xBF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "say \"hi\"|\"say \"\"hi\"\"\"",
        "a,b|\"a,b\"",
        "\"|\"\"\"\"",
        "🦊 é 你好|🦊 é 你好",
        "=HYPERLINK(\"http://evil.example\",\"x\")|\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\"",
        "+49 30|'+49 30",
        "-1+1|'-1+1",
        "@SUM(A1)|'@SUM(A1)",
        "1 - 1 = 0|1 - 1 = 0"
      })
  void aHostileTitleStaysInItsCell(String title, String cell) {
    assertThat(row(session(Optional.of(title), Facts.NONE)))
        .isEqualTo(
            "docs-guru,Gurubase,0f97,"
                + cell
                + ",2026-11-21T09:30:00+01:00,2026-11-22T09:30:00+01:00,,,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two\nlines", "two\r\nlines", "two\u2028lines", "\ttwo lines", "two\rlines"})
  void aTitleIsOneLine(String title) {
    assertThat(row(session(Optional.of(title), Facts.NONE))).contains(",two lines,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n=1+1", "\u200B=1+1", "\u202E=1+1", " =1+1", "\t=1+1", "\u0000=1+1"})
  void nothingUnseenHidesAFormula(String title) {
    assertThat(row(session(Optional.of(title), Facts.NONE))).contains(",'=1+1,");
  }

  @Test
  void aLineBreakInAnIdIsQuotedAndAFormulaThereHarmless() {
    assertThat(Csv.cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
    assertThat(Csv.cell("\ra")).isEqualTo("\"'\ra\"");
    assertThat(Csv.cell("\ta")).isEqualTo("'\ta");
    assertThat(Csv.cell("-1")).isEqualTo("'-1");
  }

  @Test
  void aBookOfATitleIsCutByCodePoints() {
    String row = row(session(Optional.of("🦊".repeat(900)), Facts.NONE));
    assertThat(row).contains("," + "🦊".repeat(499) + "…,");
  }

  private String file(Session... sessions) {
    return new String(SessionFile.whole(csv, List.of(sessions)), UTF_8);
  }

  /// The only row.
  private String row(Session session) {
    String[] lines = file(session).split("\r\n", -1);
    assertThat(lines).hasSize(3);
    assertThat(lines[2]).isEmpty();
    return lines[1];
  }

  private static Session session(Optional<String> title, Facts facts) {
    return new Session(
        new SessionRef(DOCS, "0f97"),
        title,
        Optional.empty(),
        Times.of(Optional.of(LAST), Optional.of(LAST.minusSeconds(86_400)), false),
        facts,
        Optional.empty());
  }
}
