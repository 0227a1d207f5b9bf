package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.What;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcAuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformId TELEGRAM = new PlatformId("telegram");

  private Terminal terminal = new Terminal();

  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void note() throws IOException {
    config =
        Files.writeString(
            folder.resolve("lately.yml"),
            "database: {url: \"" + DatabaseAddress.SQLITE + folder.resolve("lately.db") + "\"}\n");
    try (Database database = Database.at(folder.resolve("lately.db"));
        JdbcAuditLog audit = new JdbcAuditLog(database, CLOCK, () -> Duration.ofDays(365))) {
      audit.note(entry(Duration.ofDays(10), "11", Kind.SHOWN, "=cmd|' /C calc'!A0"));
      audit.note(entry(Duration.ofHours(2), "22", Kind.EXPORTED, "a \"b\", c"));
      audit.note(entry(Duration.ofHours(1), "11", Kind.REVEALED, "gb-7Q2M"));
    }
  }

  private static Entry entry(Duration ago, String who, Kind kind, String about) {
    Instant at = CLOCK.instant().minus(ago);
    return new Entry(
        at,
        new Person(TELEGRAM, who, Set.of()),
        new Place(TELEGRAM, "-7", "-7", Optional.of("5"), Place.Kind.GROUP),
        new What("recent", Level.TITLES, 12, kind),
        Set.of(new SourceName("site"), new SourceName("docs")),
        Optional.of(about));
  }

  private int audit(String... words) {
    terminal = new Terminal("audit", "--config", config.toString());
    return terminal.type(words);
  }

  @Test
  void theLatestStandsFirst() {
    assertThat(audit()).isZero();
    assertThat(terminal.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .endsWith(
                        "  telegram 11  telegram/-7/5  recent (revealed)  titles  12 rows"
                            + "  docs, site  gb-7Q2M"),
            line -> assertThat(line).contains("  telegram 22  ", "(exported)"),
            line -> assertThat(line).contains("(shown)"));
  }

  @Test
  void itIsNarrowedByWhoWhereAndWhen() {
    audit("--who", "11");
    assertThat(terminal.out()).hasLineCount(2);
    audit("--since", "7d");
    assertThat(terminal.out()).hasLineCount(2);
    audit("--where", "telegram/-7", "--who", "22");
    assertThat(terminal.out()).hasLineCount(1);
    audit("--limit", "1");
    assertThat(terminal.out()).hasLineCount(1).contains("revealed");
    assertThat(terminal.err()).startsWith("There is more: these are the latest 1;");
  }

  @Test
  void aSpreadsheetComputesNothingOfIt() {
    assertThat(audit("--csv")).isZero();
    assertThat(terminal.out())
        .startsWith("\uFEFFtime,platform,who,where,what,kind,level,rows,sources,about\r\n")
        .contains(",telegram,22,telegram/-7/5,recent,exported,titles,12,\"docs, site\",")
        .contains("\"a \"\"b\"\", c\"\r\n")
        .contains(",'=cmd|' /C calc'!A0\r\n");
    assertThat(terminal.out().split("\r\n")).hasSize(4);
  }

  @Test
  void scriptsGetItAsJson() throws IOException {
    assertThat(audit("--json", "--who", "22")).isZero();
    JsonNode entry = new JsonMapper().readTree(terminal.out()).path("entries").path(0);
    assertThat(entry.path("kind").asText()).isEqualTo("exported");
    assertThat(entry.path("sources").path(0).asText()).isEqualTo("docs");
    assertThat(entry.path("rows").asInt()).isEqualTo(12);
  }

  @Test
  void nothingIsToldInALine() {
    assertThat(audit("--who", "33")).isZero();
    assertThat(terminal.err().strip()).isEqualTo("Nothing like that was noted.");
    assertThat(audit("--who", "33", "--json")).isZero();
    assertThat(terminal.out().replaceAll("\\s", "")).isEqualTo("{\"entries\":[]}");
  }

  @Test
  void whatIsMistypedIsToldWithWhatIsAllowed() {
    assertThat(audit("--since", "yesterday")).isEqualTo(2);
    assertThat(terminal.err()).contains("found \"yesterday\"", "90m, 24h or 7d");
    assertThat(audit("--where", "here")).isEqualTo(2);
    assertThat(terminal.err()).contains("discord/GUILD or telegram/CHAT");
    assertThat(audit("--csv", "--json")).isEqualTo(2);
    assertThat(terminal.err()).contains("either --csv or --json");
  }

  @Test
  void noDatabaseIsToldInALine() throws IOException {
    Files.delete(folder.resolve("lately.db"));
    assertThat(audit()).isEqualTo(1);
    assertThat(terminal.err()).contains("There is no database");
  }
}
