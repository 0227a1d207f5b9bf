package dev.lately.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.Providers;
import dev.lately.model.SourceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  private static final String SECRET = "v3ry-s3cret";
  private static final SourceName DOCS = new SourceName("docs");
  private static final String FIRST =
      """
      sources:
        - {name: docs, provider: gurubase, key: env:KEY, container: g, zone: Europe/Berlin}
        - {name: site, provider: gurubase, key: env:KEY, container: s, zone: Europe/Berlin}
      discord: {token: env:KEY, apiUrl: "http://127.0.0.1:1/api/v10"}
      telegram: {token: env:KEY, apiUrl: "http://127.0.0.1:2"}
      access:
        telegram:
          - {chat: -7, grants: [{sources: "*", level: titles}]}
      database: {url: "jdbc:sqlite:one.db"}
      http: {port: 9090}
      defaults: {zone: UTC, language: en, pageSize: 10}
      masking: {patterns: ["ORD-[0-9]{8}"]}
      audit: {keep: 30d}
      """;

  @TempDir Path folder;

  private Settings read(String yaml, String key) throws IOException {
    Path file = Files.writeString(folder.resolve("lately.yml"), yaml);
    return new SettingsReader(Providers.ALL, Map.of("KEY", key, "OTHER", SECRET)).read(file);
  }

  private Difference after(String was, String is) throws IOException {
    assertThat(FIRST).contains(was);
    return Difference.between(read(FIRST, "k1"), read(FIRST.replace(was, is), "k1"));
  }

  @Test
  void theSameFileIsNoDifference() throws IOException {
    Difference none = after("docs", "docs");
    assertThat(none.changes()).isEmpty();
    assertThat(none.details()).isEmpty();
    assertThat(none.restarts()).isEmpty();
    assertThat(none.unchanged()).containsExactlyInAnyOrder(DOCS, new SourceName("site"));
  }

  @ParameterizedTest
  @CsvSource({
    "{zone: UTC, {zone: Asia/Tokyo, defaults.zone",
    "language: en, language: de, defaults.language",
    "pageSize: 10, pageSize: 20, defaults.pageSize",
    "keep: 30d, keep: 31d, audit.keep",
    "ORD-, ORDER-, masking.patterns"
  })
  void aValueThatChangesIsNamed(String was, String is, String path) throws IOException {
    Difference difference = after(was, is);
    assertThat(difference.changes()).containsExactly(path + ": changed");
    assertThat(difference.details()).containsExactly(path + ": changed");
    assertThat(difference.restarts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "discord: {token: env:KEY,discord: {token: env:OTHER,discord.token",
    "127.0.0.1:1/api/v10,127.0.0.1:3/api/v10,discord.apiUrl",
    "telegram: {token: env:KEY,telegram: {token: env:OTHER,telegram.token",
    "127.0.0.1:2,127.0.0.1:3,telegram.apiUrl",
    "one.db,other.db,database",
    "port: 9090,port: 9091,http"
  })
  void whatIsOpenAlreadyTakesARestart(String was, String is, String path) throws IOException {
    assertThat(after(was, is).restarts())
        .containsExactly(path + ": is another now, and that takes a restart");
  }

  @Test
  void aChatThatIsTurnedOffTakesARestart() throws IOException {
    assertThat(after("telegram: {token: env:KEY, apiUrl: \"http://127.0.0.1:2\"}\n", "").restarts())
        .anyMatch(line -> line.startsWith("telegram.token: "));
  }

  @Test
  void sourcesAndPlacesAreNamedToTheOperatorAlone() throws IOException {
    Difference difference =
        after(
            "- {name: site, provider: gurubase, key: env:KEY, container: s, zone: Europe/Berlin}",
            "- {name: home, provider: gurubase, key: env:OTHER, container: s, zone: Europe/Berlin}");
    assertThat(difference.changes()).containsExactly("sources: 1 added, 1 removed");
    assertThat(difference.details())
        .containsExactly("sources: home added", "sources: site removed");
    assertThat(difference.unchanged()).containsExactly(DOCS);
    assertThat(difference.toString()).doesNotContain(SECRET);
    Difference access = after("level: titles", "level: counts");
    assertThat(access.changes()).containsExactly("access: 1 changed");
    assertThat(access.details()).containsExactly("access: telegram/-7 changed");
  }

  @Test
  void anotherKeyUnderTheSameNameIsAnotherSource() throws IOException {
    Settings before = read(FIRST.replaceAll("(?m)^(discord|telegram).*\n", ""), "k1");
    Settings now = read(FIRST.replaceAll("(?m)^(discord|telegram).*\n", ""), "k2");
    assertThat(Difference.between(before, now).changes()).containsExactly("sources: 2 changed");
    assertThat(Difference.between(before, now).unchanged()).isEmpty();
  }

  @Test
  void whatWasMaskedOtherwiseIsReadAnew() throws IOException {
    assertThat(after("ORD-", "ORDER-").unchanged()).isEmpty();
  }

  @Test
  void whoseAnonymousAdministratorsCountChangesAtOnce() throws IOException {
    Difference difference = after("{chat: -7,", "{chat: -7, anonymousAdmins: true,");
    assertThat(difference.restarts()).isEmpty();
    assertThat(difference.changes()).isEqualTo(List.of("access.telegram.anonymousAdmins: changed"));
  }
}
