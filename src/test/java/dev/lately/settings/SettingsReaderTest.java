package dev.lately.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lately.Providers;
import dev.lately.access.Grant;
import dev.lately.access.SpaceGrants;
import dev.lately.chat.discord.DiscordAccount;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.model.PlatformId;
import dev.lately.model.ProviderId;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.store.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsReaderTest {
  private static final String SECRET = "gb-s3cret";
  private static final Map<String, String> ENVIRONMENT =
      Map.of("KEY", SECRET, "SPACED", "two words", "EMPTY", " ");
  private static final List<ProviderKind> PROVIDERS =
      Stream.of("chatsistant", "pocketpaw", "gurubase").map(SettingsReaderTest::provider).toList();
  private static final String SOURCE =
      "sources: [{name: docs, provider: gurubase, key: env:KEY, container: my-guru}]\n";

  @TempDir Path folder;

  private static ProviderKind provider(String id) {
    return new ProviderKind(
        new ProviderId(id),
        new ProviderKind.Name(id, id.substring(0, 2)),
        URI.create("https://" + id + ".example/api"),
        new CallBudget(10, Duration.ofMinutes(1)),
        !id.equals("pocketpaw"),
        (_, _) -> {
          throw new IllegalStateException("no client is made while settings are read");
        });
  }

  private Settings read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("lately.yml"), yaml);
    return new SettingsReader(PROVIDERS, ENVIRONMENT).read(file);
  }

  private List<String> mistakes(String yaml) throws IOException {
    try {
      read(yaml);
      return List.of();
    } catch (SettingsException e) {
      return e.getMessage().lines().skip(1).map(String::strip).toList();
    }
  }

  @Test
  void theShortestConfigurationTakesEveryDefault() throws IOException {
    Settings settings = read(SOURCE);
    Settings.Source source = settings.sources().getFirst();
    assertThat(source.account().baseUrl()).hasToString("https://gurubase.example/api");
    assertThat(source.account().key()).isEqualTo(new Secret(SECRET));
    assertThat(source.account().maxBodyBytes()).isEqualTo(32L << 20);
    assertThat(source.pace().fresh()).isEqualTo(Duration.ofSeconds(60));
    assertThat(source.pace().budget()).isEqualTo(new CallBudget(10, Duration.ofMinutes(1)));
    assertThat(settings.chats()).isEqualTo(new Settings.Chats(Optional.empty(), Optional.empty()));
    assertThat(settings.access().spaces()).isEmpty();
    assertThat(settings.access().audited()).isEqualTo(Duration.ofDays(365));
    assertThat(settings.database()).isEqualTo(new DatabaseAddress.File(Path.of("data/lately.db")));
    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080));
    assertThat(settings.defaults())
        .isEqualTo(new Settings.Defaults(ZoneId.of("UTC"), Language.ENGLISH, 10));
  }

  @Test
  void everyKeyIsRead() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), SECRET + "\n");
    Settings settings =
        read(
            """
            sources:
              - name: docs
                provider: chatsistant
                baseUrl: http://127.0.0.1:9000/api
                key: file:%s
                container: [a1, b2]
                zone: Europe/Berlin
                fresh: 5m
                budget: 20/30s
                timeout: 900ms
                maxBody: 1MiB
            discord: {token: env:KEY, apiUrl: "http://127.0.0.1:9001/api/v10", shards: {total: 4, from: 2, to: 3}}
            telegram: {token: env:KEY, apiUrl: "http://127.0.0.1:9002"}
            access:
              discord:
                - guild: 81384788765712384
                  grants:
                    - {sources: [docs], level: titles}
                    - {role: "81384788765712385", sources: "*", level: transcript}
              telegram:
                - chat: -1001234567890
                  anonymousAdmins: true
                  grants: [{sources: docs, level: titles}]
                - chat: 4711
                  anonymousAdmins: false
                  grants: [{user: 4711, sources: docs, level: contact}]
            database: {url: "jdbc:sqlite:/srv/lately.db"}
            http: {bind: 0.0.0.0, port: 9090}
            defaults: {zone: America/Sao_Paulo, language: pt-BR, pageSize: 20}
            """
                .formatted(key));
    Settings.Source source = settings.sources().getFirst();
    assertThat(source.account().containers()).containsExactly("a1", "b2");
    assertThat(source.account().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(source.account().key()).isEqualTo(new Secret(SECRET));
    assertThat(source.pace())
        .isEqualTo(
            new Settings.Pace(
                Duration.ofMinutes(5),
                Duration.ofMillis(900),
                new CallBudget(20, Duration.ofSeconds(30))));
    assertThat(settings.chats().discord().orElseThrow())
        .isEqualTo(
            new DiscordAccount(
                new Secret(SECRET),
                "http://127.0.0.1:9001/api/v10/",
                Optional.of(new DiscordAccount.Shards(4, 2, 3))));
    assertThat(settings.chats().telegram().orElseThrow().anonymousAdmins())
        .containsExactly("-1001234567890");
    assertThat(settings.access().spaces())
        .containsExactly(
            new SpaceGrants(
                new PlatformId("discord"),
                "81384788765712384",
                List.of(
                    new Grant(
                        new Grant.Audience.Everybody(),
                        Optional.of(List.of(new SourceName("docs"))),
                        Level.TITLES),
                    new Grant(
                        new Grant.Audience.Role("81384788765712385"),
                        Optional.empty(),
                        Level.TRANSCRIPT))),
            new SpaceGrants(
                new PlatformId("telegram"),
                "-1001234567890",
                List.of(
                    new Grant(
                        new Grant.Audience.Everybody(),
                        Optional.of(List.of(new SourceName("docs"))),
                        Level.TITLES))),
            new SpaceGrants(
                new PlatformId("telegram"),
                "4711",
                List.of(
                    new Grant(
                        new Grant.Audience.User("4711"),
                        Optional.of(List.of(new SourceName("docs"))),
                        Level.CONTACT))));
    assertThat(settings.defaults().language()).isEqualTo(Language.PORTUGUESE);
  }

  @Test
  void theConfigurationThatIsShippedIsValidOnceItsVariablesAreSet() {
    Map<String, String> environment =
        Map.of("GURUBASE_KEY", "k", "DISCORD_TOKEN", "d", "TELEGRAM_TOKEN", "t");
    Settings settings =
        new SettingsReader(PROVIDERS, environment).read(Path.of("config/lately.yml"));
    assertThat(settings.names()).containsExactly(new SourceName("docs-guru"));
    assertThat(settings.access().spaces()).hasSize(2);
  }

  @Test
  void whatIsCommentedOutThereIsValidToo() throws IOException {
    String shipped = Files.readString(Path.of("config/lately.yml"));
    String whole =
        shipped
            .substring(0, shipped.indexOf("# Part of the shape"))
            .replaceAll("(?m)^( *)# ([a-zA-Z]+:.*|- .*|  .*)$", "$1$2")
            .replaceAll("(env:[A-Z_]+|file:/run\\S+)", "env:KEY");
    Settings settings = read(whole);
    assertThat(settings.sources()).hasSize(2);
    assertThat(settings.access().spaces().getFirst().grants()).hasSize(6);
    assertThat(settings.database()).isEqualTo(read(SOURCE).database());
    assertThat(settings.http()).isEqualTo(read(SOURCE).http());
    assertThat(settings.defaults()).isEqualTo(read(SOURCE).defaults());
  }

  @Test
  void aDatabaseServerIsOneLineWithItsUserAndPassword() throws IOException {
    Settings settings =
        read(
            SOURCE
                + "database: {url: \"jdbc:postgresql://db.example.org:5433/lately?sslmode=require\","
                + " user: lately, password: env:KEY}");
    assertThat(settings.database())
        .isEqualTo(
            new DatabaseAddress.Server(
                "jdbc:postgresql://db.example.org:5433/lately?sslmode=require",
                Optional.of("lately"),
                Optional.of(new Secret(SECRET))));
    assertThat(settings.database().toString()).doesNotContain(SECRET);
  }

  static List<Arguments> mistakesAndWhatIsSaid() {
    String name = "sources[0].name: found ";
    return List.of(
        arguments("", "sources: found nothing; allowed is at least one source"),
        arguments("sources: 7", "sources: found a single value; allowed is a list"),
        arguments("- a\n- b", "the file: found a list; allowed is a section with sources"),
        arguments(SOURCE + "discrod: {}", "discrod: found an unknown key; allowed is one of"),
        arguments(SOURCE + "discrod: {}", "did you mean discord?"),
        arguments(SOURCE.replace("key:", "kye:"), "did you mean key?"),
        arguments(SOURCE.replace("key:", "kye:"), "sources[0].key: found nothing"),
        arguments(SOURCE.replace("gurubase", "gurubas"), "did you mean gurubase?"),
        arguments(SOURCE.replace("name: docs", "name: Docs Guru"), name + "\"Docs Guru\""),
        arguments(SOURCE.replace("name: docs", "name: {a: b}"), name + "a section"),
        arguments(
            SOURCE.replace(", container: my-guru", ""), "sources[0].container: found nothing"),
        arguments(with("zone: Europe/Berln"), "did you mean Europe/Berlin?"),
        arguments(with("zone: Berlin"), "did you mean Europe/Berlin?"),
        arguments(with("zone: +02:00"), "sources[0].zone: found \"+02:00\""),
        arguments(with("fresh: 60"), "sources[0].fresh: found \"60\"; allowed is a duration"),
        arguments(with("fresh: 0s"), "sources[0].fresh: found \"0s\""),
        arguments(with("fresh: -1m"), "sources[0].fresh: found \"-1m\""),
        arguments(with("budget: 10"), "sources[0].budget: found \"10\"; allowed is calls per"),
        arguments(with("budget: 0/1m"), "sources[0].budget: found \"0/1m\""),
        arguments(with("maxBody: 32MB"), "sources[0].maxBody: found \"32MB\""),
        arguments(
            with("baseUrl: ftp://a.example"), "sources[0].baseUrl: found \"ftp://a.example\""),
        arguments(with("baseUrl: \"https://u:gb-s3cret@a.example\""), "\"https://***@a.example\""),
        arguments(
            with("baseUrl: \"https://a.example?key=gb-s3cret\""), "\"https://a.example?***\""),
        arguments(SOURCE.replace("env:KEY", SECRET), "key: found something else (not shown)"),
        arguments(SOURCE.replace("env:KEY", SECRET), "env:NAME or file:PATH"),
        arguments(SOURCE.replace("env:KEY", "[gb-s3cret]"), "key: found something else"),
        arguments(SOURCE.replace("env:KEY", "env:GONE"), "env:GONE, and that variable is not set"),
        arguments(SOURCE.replace("env:KEY", "env:EMPTY"), "env:EMPTY, and that variable is not"),
        arguments(SOURCE.replace("env:KEY", "env:SPACED"), "key: found a secret with spaces"),
        arguments(
            SOURCE.replace("env:KEY", "file:/nowhere/key"), "file:/nowhere/key, which cannot"),
        arguments(SOURCE + "discord: {token: env:GONE}", "discord.token: found env:GONE"),
        arguments(SOURCE + "http: {port: 65536}", "http.port: found \"65536\""),
        arguments(SOURCE + "defaults: {pageSize: 12}", "found \"12\"; allowed is one of 5, 10"),
        arguments(SOURCE + "defaults: {language: ed}", "did you mean "),
        arguments(SOURCE + "database: {url: \"jdbc:sqlite:\"}", "database.url: found"),
        arguments(SOURCE + "database: {user: me}", "an embedded database has neither"),
        arguments(guild("guild: 12"), "access.discord[0].guild: found \"12\""),
        arguments(guild("guild: 81384788765712384, grants: []"), "grants: found nothing"),
        arguments(grant("sources: \"*\", level: title"), "did you mean titles?"),
        arguments(grant("sources: [dosc], level: titles"), "grants[0].sources[0]: found \"dosc\""),
        arguments(grant("sources: [dosc], level: titles"), "did you mean docs?"),
        arguments(grant("level: titles"), "grants[0].sources: found nothing"),
        arguments(chat("1087968824", ""), "every anonymous administrator"),
        arguments(chat("-100123", "user: 1087968824, "), "every anonymous administrator"),
        arguments(chat("-100123", "user: 136817688, "), "anybody who writes as a channel"),
        arguments(chat("777000", ""), "anybody who writes as a channel"),
        arguments(
            chat("-100123, anonymousAdmins: perhaps", ""),
            "telegram[0].anonymousAdmins: found \"perhaps\"; allowed is one of true, false"),
        arguments(
            guild("guild: 81384788765712384, anonymousAdmins: true, grants: []"),
            "anonymousAdmins: found an unknown key"),
        arguments(
            grant("role: 81384788765712384, sources: \"*\", level: titles"),
            "role: found the guild's own id, which is the role @everyone"),
        arguments(chat("-100123", "role: 5, "), "grants[0].role: found an unknown key"),
        arguments(SOURCE + "database: {url: \"jdbc:postgresql://h\"}", "HOST:PORT/NAME"),
        arguments(SOURCE + "database: {url: \"jdbc:mysql://h/d\"}", "jdbc:sqlite:PATH or"),
        arguments(
            SOURCE + "database: {url: \"jdbc:postgresql://h/d?user=u&password=gb-s3cret\"}",
            "found \"jdbc:postgresql://h/d***\""),
        arguments(
            SOURCE + "database: {url: \"jdbc:postgresql://u:gb-s3cret@h/d\"}",
            "found \"jdbc:postgresql:***h/d\""),
        arguments(
            SOURCE + "database: {url: \"jdbc:postgresql://h/d\", password: gb-s3cret}",
            "database.password: found something else (not shown)"),
        arguments(SOURCE + "cache: {url: env:KEY}", "does not have a shared cache"),
        arguments(
            SOURCE + "audit: {keep: 23h}", "audit.keep: found \"23h\"; allowed is a duration"),
        arguments(SOURCE + "audit: {keep: 3651d}", "from 1d to 3650d"),
        arguments(SOURCE + "audit: {kep: 9d}", "audit.kep: found an unknown key"),
        arguments(SOURCE + "masking: {patterns: [\"[\"]}", "masking.patterns[0]: found \"[\""),
        arguments(SOURCE + "masking: {patterns: [\"(?=a)\"]}", "a regular expression of RE2"),
        arguments(SOURCE + "masking: {patterns: [\"a*\"]}", "that fits no empty text"),
        arguments(SOURCE + "telegram: {apiUrl: \"https://a.example/bot\"}", "without a path"),
        arguments(SOURCE + "discord: {shards: many}", "discord.shards: found a single value"),
        arguments(SOURCE + "discord: {shards: {total: 2, from: 1, to: 2}}", "1 to 2 of 2"),
        arguments(
            SOURCE + "telegram: {webhook: {url: https://a.example, secret: env:KEY}}",
            "telegram.webhook: found a webhook; allowed is long polling: this version does not"));
  }

  @Test
  void ownPatternsAreMasked() throws IOException {
    Settings settings = read(SOURCE + "masking: {patterns: [\"ORD-[0-9]{8}\"]}");
    assertThat(settings.access().masking().mask("Where is ORD-20261103, ORD-1?"))
        .isEqualTo("Where is <<MASKED>>, ORD-1?");
  }

  private static String with(String key) {
    return SOURCE.replace("}]", ", " + key + "}]");
  }

  private static String guild(String keys) {
    return SOURCE + "access: {discord: [{" + keys + "}]}";
  }

  private static String grant(String keys) {
    return guild("guild: 81384788765712384, grants: [{" + keys + "}]");
  }

  private static String chat(String id, String audience) {
    return SOURCE
        + "access: {telegram: [{chat: "
        + id
        + ", grants: [{"
        + audience
        + "sources: \"*\", level: titles}]}]}";
  }

  @ParameterizedTest
  @MethodSource("mistakesAndWhatIsSaid")
  void aMistakeIsToldWithItsPathAndWhatIsAllowed(String yaml, String said) throws IOException {
    assertThat(mistakes(yaml))
        .isNotEmpty()
        .anySatisfy(line -> assertThat(line).contains(said))
        .noneSatisfy(line -> assertThat(line).contains(SECRET));
  }

  @Test
  void everyMistakeIsToldAtOnceAndOnce() throws IOException {
    assertThat(
            mistakes(
                """
                sources:
                  - {name: a, provider: pocketpaw, key: env:KEY, fresh: soon}
                  - {name: a, provider: paw, key: secret, zone: Mars}
                telegram: {tokne: env:KEY}
                http: {port: none}
                """))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("sources[0].fresh:"),
            line -> assertThat(line).startsWith("sources[0].name: found \"a\", which 2 sources"),
            line -> assertThat(line).startsWith("sources[1].name: found \"a\", which 2 sources"),
            line -> assertThat(line).startsWith("sources[1].provider:"),
            line -> assertThat(line).startsWith("sources[1].key:"),
            line -> assertThat(line).startsWith("sources[1].zone:"),
            line -> assertThat(line).startsWith("telegram.tokne:").endsWith("token?"),
            line -> assertThat(line).startsWith("http.port:"));
  }

  @Test
  void twoGrantsForOneGuildAreAMistake() throws IOException {
    String entry = "{guild: 81384788765712384, grants: [{sources: \"*\", level: titles}]}";
    assertThat(mistakes(SOURCE + "access: {discord: [" + entry + "," + entry + "]}"))
        .singleElement()
        .asString()
        .startsWith("access.discord[1].guild: found 81384788765712384 again");
  }

  @Test
  void textThatIsNoYamlIsToldByItsLineAloneAndNeverQuoted() throws IOException {
    assertThat(mistakes(SOURCE + "discord: {token: gb-s3cret"))
        .singleElement()
        .asString()
        .startsWith("line ")
        .doesNotContain(SECRET);
    assertThat(mistakes(SOURCE + "http: {port: 1, port: 2}"))
        .singleElement()
        .asString()
        .contains("each key once");
  }

  @Test
  void aMissingFileIsToldByItsName() {
    Path file = folder.resolve("gone.yml");
    assertThatThrownBy(() -> new SettingsReader(PROVIDERS, ENVIRONMENT).read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessage("There is no file " + file + ". Copy config/lately.yml and say --config FILE.");
  }

  @Test
  void aFileThatIsNoTextIsToldByWhatIsAllowed() {
    assertThatThrownBy(() -> new SettingsReader(PROVIDERS, ENVIRONMENT).read(folder))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("a readable UTF-8 file");
  }

  @Test
  void aNameThatTwoSourcesHaveIsOfferedOnce() throws IOException {
    String source = "{name: a, provider: pocketpaw, key: env:KEY}";
    String access = "access: {telegram: [{chat: 5, grants: [{sources: b, level: titles}]}]}";
    assertThat(mistakes("sources: [" + source + ", " + source + "]\n" + access))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("found \"b\"").doesNotContain("a, a"));
  }

  @Test
  void whatTheSimulatorPrintsIsRead() throws IOException {
    try (Simulator simulator =
        Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(1))) {
      Map<String, String> keys =
          simulator.vendors().stream()
              .collect(Collectors.toMap(SimulatedVendor::keyVariable, SimulatedVendor::key));
      Path file = Files.writeString(folder.resolve("lately.yml"), simulator.configuration());
      assertThat(new SettingsReader(Providers.ALL, keys).read(file).sources()).hasSize(5);
    }
  }
}
