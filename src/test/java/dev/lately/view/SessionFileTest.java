package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.command.ExportFormat;
import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of sessions in every format, whole and cut.
class SessionFileTest {
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final Instant LAST = Instant.parse("2026-11-22T08:30:00Z");
  private static final List<Session> THREE =
      IntStream.range(0, 3).mapToObj(i -> session("id-" + i, "Ünï 🦊 " + i)).toList();

  private final Reader reader =
      new Reader(
          new Clock(LAST, ZoneOffset.UTC, Texts.of(Locale.ENGLISH)), Map.of(DOCS, "Gurubase"));

  private static Session session(String id, String title) {
    return new Session(
        new SessionRef(DOCS, id),
        Optional.of(title),
        Optional.of("a preview"),
        Times.of(Optional.of(LAST), Optional.empty(), false),
        new Facts(2, Optional.of("web"), Optional.empty(), false, Optional.empty()),
        Optional.empty());
  }

  private int write(
      ExportFormat format, List<Session> sessions, long most, ByteArrayOutputStream to) {
    return SessionFile.write(SessionRows.of(format, reader), sessions, to, most);
  }

  @ParameterizedTest
  @EnumSource
  void everySizeHoldsWholeRowsAndNoMoreBytes(ExportFormat format) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    assertThat(write(format, THREE, Long.MAX_VALUE, whole)).isEqualTo(3);
    String empty = written(format, List.of());
    for (int most = empty.getBytes(UTF_8).length; most <= whole.size(); most++) {
      ByteArrayOutputStream cut = new ByteArrayOutputStream();
      int rows = write(format, THREE, most, cut);
      assertThat(cut.size()).isLessThanOrEqualTo(most);
      assertThat(cut.toString(UTF_8)).isEqualTo(written(format, THREE.subList(0, rows)));
    }
    assertThat(write(format, THREE, whole.size(), new ByteArrayOutputStream())).isEqualTo(3);
    assertThat(write(format, THREE, whole.size() - 1, new ByteArrayOutputStream())).isEqualTo(2);
  }

  private String written(ExportFormat format, List<Session> sessions) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    write(format, sessions, Long.MAX_VALUE, to);
    return to.toString(UTF_8);
  }

  @Test
  void jsonIsAnArrayOfObjectsOneOnALine() throws IOException {
    JsonNode sessions = new ObjectMapper().readTree(written(ExportFormat.JSON, THREE));
    assertThat(sessions).hasSize(3);
    assertThat(sessions.path(1))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"source":"docs-guru","vendor":"Gurubase","id":"id-1","title":"Ünï 🦊 1",
                     "created":null,"lastActivity":"2026-11-22T08:30:00Z","messages":2,
                     "origin":"web","link":null}
                    """));
    assertThat(written(ExportFormat.JSON, THREE)).hasLineCount(5);
    assertThat(new ObjectMapper().readTree(written(ExportFormat.JSON, List.of()))).isEmpty();
  }

  @Test
  void aHostileTitleStaysInItsString() throws IOException {
    String title = "\"},{\"id\":\"x\\\u0000\n\u202E\u001B[31m</script>";
    String file = written(ExportFormat.JSON, List.of(session("id", title)));
    JsonNode sessions = new ObjectMapper().readTree(file);
    assertThat(sessions).hasSize(1);
    assertThat(sessions.path(0).path("title").asText())
        .isEqualTo("\"},{\"id\":\"x\\ [31m</script>");
    assertThat(file.chars()).noneMatch(c -> c < ' ' && c != '\n');
  }
}
