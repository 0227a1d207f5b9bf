package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.Wanted;
import dev.lately.access.Invites.Answer;
import dev.lately.left.Left;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcAuditLog;
import dev.lately.store.JdbcInvites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InviteCommandTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Person PERSON = new Person(TELEGRAM, "4711", Set.of());
  private static final InstantSource CLOCK = InstantSource.system();

  private Terminal terminal = new Terminal();

  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void configure() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "k3y");
    config =
        Files.writeString(
            folder.resolve("lately.yml"),
            """
            sources:
              - {name: docs-guru, provider: gurubase, key: "file:%s", container: g}
              - {name: site, provider: gurubase, key: "file:%s", container: g}
            telegram: {token: env:NOT_SET_HERE}
            database: {url: "%s"}
            """
                .formatted(key, key, DatabaseAddress.SQLITE + folder.resolve("lately.db")));
    Database.at(folder.resolve("lately.db")).close();
  }

  private int invite(String... words) {
    terminal = new Terminal("invite", "--config", config.toString());
    return terminal.type(words);
  }

  private String code(String... words) {
    assertThat(invite(words)).as(terminal.err()).isZero();
    String code = terminal.out().lines().findFirst().orElseThrow();
    Left.secret(code, "terminal");
    Left.write("terminal", terminal.out() + terminal.err());
    return code;
  }

  private static Place chat(String id) {
    return new Place(TELEGRAM, id, id, Optional.empty(), Place.Kind.GROUP);
  }

  private Answer use(String code, Duration later) {
    try (Database database = Database.at(folder.resolve("lately.db"))) {
      return new JdbcInvites(database, () -> CLOCK.instant().plus(later))
          .use(code, PERSON, chat("-7"));
    }
  }

  private List<Entry> audited() {
    try (Database database = Database.at(folder.resolve("lately.db"));
        JdbcAuditLog audit = new JdbcAuditLog(database, CLOCK, () -> Duration.ofDays(9))) {
      return audit.read(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), 9));
    }
  }

  @Test
  void theCodeStandsFirstWithWhatToTypeWhere() {
    String code = code("--source", "docs-guru,site", "--level", "titles");
    assertThat(code).matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}");
    assertThat(terminal.out())
        .contains("titles of docs-guru, site")
        .contains("/start " + code)
        .contains("/sessions-admin link code:" + code);
    assertThat(use(code, Duration.ofHours(23)))
        .isInstanceOfSatisfying(
            Answer.Linked.class,
            linked -> {
              assertThat(linked.grant().level()).isEqualTo(Level.TITLES);
              assertThat(linked.grant().sources())
                  .contains(List.of(new SourceName("docs-guru"), new SourceName("site")));
            });
  }

  @Test
  void aCodeIsGoodForADayOrAsLongAsIsSaid() {
    assertThat(use(code("--source", "*", "--level", "counts"), Duration.ofHours(25)))
        .isInstanceOf(Answer.Wrong.class);
    String longer = code("--source", "*", "--level", "counts", "--expires", "30d");
    assertThat(use(longer, Duration.ofDays(29))).isInstanceOf(Answer.Linked.class);
  }

  @Test
  void scriptsGetItAsJson() throws IOException {
    assertThat(invite("--source", "*", "--level", "details", "--expires", "90m", "--json"))
        .isZero();
    JsonNode said = new JsonMapper().readTree(terminal.out());
    assertThat(said.path("telegram").asText()).isEqualTo("/start " + said.path("code").asText());
    assertThat(said.path("sources").isNull()).isTrue();
    assertThat(said.path("level").asText()).isEqualTo("details");
    assertThat(Instant.parse(said.path("until").asText()))
        .isBetween(
            CLOCK.instant().plus(Duration.ofMinutes(89)),
            CLOCK.instant().plus(Duration.ofMinutes(91)));
  }

  @Test
  void whatIsLinkedAndWhatIsOpenIsListedAndEnded() {
    invite("--list");
    assertThat(terminal.out()).startsWith("No guild or chat is linked by a code");
    String used = code("--source", "docs-guru", "--level", "details");
    use(used, Duration.ZERO);
    String open = code("--source", "*", "--level", "titles");
    String third = code("--source", "*", "--level", "titles");
    assertThat(invite("--list")).isZero();
    assertThat(terminal.out())
        .contains("telegram/-7  details of docs-guru  since ", ", by 4711")
        .contains("open code ", "titles of every source  until ")
        .doesNotContain(used, open, third);
    String name = terminal.out().lines().toList().getLast().split(" ")[2];
    assertThat(invite("--revoke", name)).isZero();
    assertThat(invite("--revoke", name)).isEqualTo(2);
    assertThat(Stream.of(open, third).filter(code -> invite("--revoke", code) == 0)).hasSize(1);
    assertThat(invite("--revoke", "telegram/-7")).isZero();
    assertThat(terminal.out()).contains("Ended: telegram/-7");
    invite("--list", "--json");
    assertThat(terminal.out().replaceAll("\\s", "")).isEqualTo("{\"links\":[],\"open\":[]}");
  }

  @Test
  void whatIsMadeAndEndedIsAuditedWithoutTheCode() {
    String code = code("--source", "docs-guru", "--level", "details");
    invite("--revoke", code);
    assertThat(audited())
        .extracting(entry -> entry.what().word())
        .containsExactly("revoke", "invite");
    assertThat(audited())
        .allSatisfy(entry -> {
          assertThat(entry.what().kind()).isEqualTo(Kind.CHANGED);
          assertThat(entry.sources()).containsExactly(new SourceName("docs-guru"));
          assertThat(entry.toString()).doesNotContain(code);
        });
  }

  @Test
  void whatIsMistypedIsToldWithWhatIsAllowed() {
    assertThat(invite("--source", "doc-guru", "--level", "titles")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("Unknown source: doc-guru; did you mean docs-guru?")
        .contains("allowed is \"*\" and docs-guru, site");
    assertThat(invite("--source", "site", "--level", "title")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("one of counts, titles, details, transcript, contact; did you mean titles?");
    assertThat(invite("--source", "site", "--level", "titles", "--expires", "31d")).isEqualTo(2);
    assertThat(terminal.err()).contains("found \"31d\"", "at most 30d");
    assertThat(invite("--source", "site")).isEqualTo(2);
    assertThat(terminal.err()).contains("Name --level too");
    assertThat(invite("--level", "titles")).isEqualTo(2);
    assertThat(terminal.err()).contains("Name --source too");
    assertThat(invite()).isEqualTo(2);
    assertThat(invite("--list", "--revoke", "telegram/-7")).isEqualTo(2);
    assertThat(terminal.err()).contains("or --list, or --revoke");
  }

  @Test
  void aCodeThatIsMistypedIsNotRepeated() {
    assertThat(invite("--revoke", "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG")).isEqualTo(2);
    assertThat(terminal.err()).contains("Nothing to revoke").doesNotContain("AAAA-BBBB");
  }

  @Test
  void noDatabaseIsMadeForIt() throws IOException {
    Files.delete(folder.resolve("lately.db"));
    assertThat(invite("--source", "site", "--level", "titles")).isEqualTo(1);
    assertThat(terminal.err()).contains("There is no database").contains("`lately run`");
    assertThat(invite("--list")).isEqualTo(1);
  }
}
