package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.handler.Reload.Outcome;
import dev.lately.settings.SettingsReader;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The running bot, whose configuration changes under it.
class ReloadTest {
  private static final long GROUP = -1001234567890L;
  private static final long OTHER = -1005550000111L;
  private static final String GRANT = "grants: [{sources: \"*\", level: titles}]";

  @TempDir Path folder;
  private Simulator simulator;
  private LocalBotApi telegram;
  private Path file;
  private String written;
  private Bot bot;

  @BeforeEach
  void open() throws Exception {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(40));
    telegram = new LocalBotApi();
    file = folder.resolve("lately.yml");
    configure();
    SettingsReader reader = new SettingsReader(Providers.ALL, Map.of());
    bot = new Bot(reader.read(file), () -> reader.read(file), InstantSource.system());
    bot.open();
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
    simulator.close();
  }

  private void configure() throws IOException {
    SimulatedVendor vendor = simulator.vendor("pocketpaw");
    Path key = Files.writeString(folder.resolve("key"), vendor.key());
    Path token = Files.writeString(folder.resolve("token"), LocalBotApi.TOKEN);
    write(
        """
        sources:
          - {name: agent-home, provider: pocketpaw, baseUrl: "%s", key: "file:%s"}
        telegram: {token: "file:%s", apiUrl: "%s"}
        access:
          telegram:
            - {chat: %s, %s}
        database: {url: "jdbc:sqlite:%s"}
        http: {port: %s}
        """
            .formatted(
                vendor.url(),
                key,
                token,
                telegram.url(),
                GROUP,
                GRANT,
                folder.resolve("lately.db"),
                freePort()));
  }

  private void write(String yaml) throws IOException {
    written = yaml;
    Files.writeString(file, yaml);
  }

  private Outcome reloaded(String was, String is) throws IOException {
    assertThat(written).contains(was);
    write(written.replace(was, is));
    return bot.reload().now();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private List<ObjectNode> shown(long chat) {
    return telegram.telegram().shown(chat);
  }

  private String typed(long chat, String words) {
    int before = shown(chat).size();
    telegram.telegram().type(chat, 77, words);
    await().atMost(Duration.ofSeconds(30)).until(() -> shown(chat).size() > before);
    return shown(chat).getLast().toString();
  }

  /// What is shown then, or said to whoever presses.
  private String pressed(String label) {
    int before = telegram.telegram().answers().size();
    String text = shown(GROUP).getLast().path("text").asText();
    telegram.telegram().press(GROUP, 77, label);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> telegram.telegram().answers().size() > before);
    String said = telegram.telegram().answers().getLast().toString();
    return said.contains("\"text\"")
        ? said
        : await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> shown(GROUP).getLast().path("text").asText(), shown -> !shown.equals(text));
  }

  @Test
  void aListGoesOnAndItsButtonsAreGoodWhenSomethingElseChanges() throws Exception {
    assertThat(typed(GROUP, "/recent")).contains("agent-home");
    assertThat(reloaded("http: {", "defaults: {pageSize: 5}\nhttp: {"))
        .isEqualTo(new Outcome.Taken(List.of("defaults.pageSize: changed")));
    assertThat(pressed("›")).contains("agent-home").doesNotContain("asked anew");
    assertThat(typed(GROUP, "/recent")).contains("Page 1 of 8");
  }

  @Test
  void aRightThatIsWithdrawnIsGoneAtTheNextPress() throws Exception {
    assertThat(typed(GROUP, "/recent")).contains("agent-home");
    assertThat(reloaded("chat: " + GROUP, "chat: " + OTHER))
        .isEqualTo(new Outcome.Taken(List.of("access: 1 added, 1 removed")));
    assertThat(pressed("›")).doesNotContain("agent-home");
    assertThat(typed(GROUP, "/recent")).doesNotContain("agent-home");
    assertThat(typed(OTHER, "/recent")).contains("agent-home");
  }

  @Test
  void aSourceThatIsAddedIsListedAndOneThatIsRemovedIsGone() throws Exception {
    SimulatedVendor vendor = simulator.vendor("gurubase");
    Path key = Files.writeString(folder.resolve("key2"), vendor.key());
    String guru =
        "  - {name: docs, provider: gurubase, baseUrl: \"%s\", key: \"file:%s\", container: %s}\n"
            .formatted(vendor.url(), key, vendor.container());
    assertThat(reloaded("telegram: {", guru + "telegram: {"))
        .isEqualTo(new Outcome.Taken(List.of("sources: 1 added")));
    assertThat(typed(GROUP, "/recent source:docs")).contains("docs");
    assertThat(reloaded(guru, "")).isEqualTo(new Outcome.Taken(List.of("sources: 1 removed")));
    assertThat(typed(GROUP, "/recent")).contains("agent-home").doesNotContain("docs");
  }

  @Test
  void aBrokenFileChangesNothingAndEveryMistakeIsTold() throws Exception {
    write(written.replace(GRANT, "grants: [{sources: \"*\", level: title}]"));
    Outcome outcome = reloaded("http: {", "defaults: {zone: Mars}\nhttp: {");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Wrong.class,
            wrong ->
                assertThat(wrong.mistakes())
                    .containsExactlyInAnyOrder(
                        "access.telegram[0].grants[0].level", "defaults.zone"));
    Files.delete(file);
    assertThat(bot.reload().now())
        .isInstanceOfSatisfying(
            Outcome.Wrong.class, wrong -> assertThat(wrong.mistakes()).containsExactly("the file"));
    assertThat(typed(GROUP, "/recent")).contains("agent-home");
  }

  @Test
  void aChangeThatTakesARestartIsRefusedAsAWhole() throws Exception {
    Path other = Files.writeString(folder.resolve("other"), "4711:AnotherTokenThatNobodyKnows");
    write(written.replace("chat: " + GROUP, "chat: " + OTHER));
    Outcome outcome = reloaded(folder.resolve("token").toString(), other.toString());
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Wrong(List.of("telegram.token: is another now, and that takes a restart")));
    assertThat(typed(GROUP, "/recent")).contains("agent-home");
    assertThat(typed(OTHER, "/recent")).doesNotContain("agent-home");
  }

  @Test
  void aFileThatIsTheSameChangesNothing() throws Exception {
    assertThat(bot.reload().now()).isEqualTo(new Outcome.Taken(List.of()));
    assertThat(typed(GROUP, "/recent")).contains("agent-home");
  }

  @Test
  void whatASourceThatStaysKnowsIsKept() throws Exception {
    typed(GROUP, "/recent");
    int calls = simulator.vendor("pocketpaw").calls();
    reloaded("http: {", "defaults: {pageSize: 5}\nhttp: {");
    assertThat(typed(GROUP, "/recent")).contains("agent-home");
    assertThat(simulator.vendor("pocketpaw").calls()).isEqualTo(calls);
  }

  @Test
  void anAdministratorHasItReadAnewAndNobodyElse() throws Exception {
    telegram.telegram().promote(GROUP, 4);
    String more = "- {chat: %s, %s}\n    - {chat: %s".formatted(OTHER, GRANT, GROUP);
    write(written.replace("- {chat: " + GROUP, more));
    typed(GROUP, "/sessions_admin reload");
    assertThat(typed(OTHER, "/recent")).doesNotContain("agent-home");
    int before = shown(GROUP).size();
    telegram.telegram().type(GROUP, 4, "/sessions_admin reload");
    await().atMost(Duration.ofSeconds(30)).until(() -> shown(GROUP).size() > before);
    assertThat(typed(OTHER, "/recent")).contains("agent-home");
  }
}
