package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot as a process of its own, between five simulated vendors and a local Discord.
class RunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final LocalDiscord discord = LocalDiscord.start();
  private Simulator simulator;
  private Path log;
  private Process bot;

  @BeforeEach
  void configure() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(30));
    log = folder.resolve("log");
    StringBuilder yaml = new StringBuilder(simulator.configuration());
    simulator.vendors().forEach(vendor -> hide(yaml, vendor.key()));
    yaml.append("discord: {token: env:TOKEN, apiUrl: \"").append(discord.apiUrl()).append("\"}\n");
    yaml.append("access: {discord: [{guild: \"").append(LocalDiscord.GUILD);
    yaml.append("\", grants: [{sources: \"*\", level: titles}]}]}\n");
    yaml.append("database: {url: \"jdbc:sqlite:").append(database()).append("\"}\n");
    yaml.append("http: {port: ").append(freePort()).append("}\n");
    Files.writeString(folder.resolve("lately.yml"), yaml);
  }

  private static void hide(StringBuilder yaml, String key) {
    int at = yaml.indexOf("key: " + key);
    yaml.replace(at, at + "key: ".length() + key.length(), "key: env:V" + Math.abs(key.hashCode()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Path database() {
    return folder.resolve("data/lately.db");
  }

  @AfterEach
  void end() throws InterruptedException {
    bot.destroyForcibly().waitFor();
    discord.close();
    simulator.close();
  }

  private Process start(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.lately.Main",
            command,
            "--config",
            folder.resolve("lately.yml").toString());
    builder.environment().put("TOKEN", LocalDiscord.TOKEN);
    simulator
        .vendors()
        .forEach(v -> builder.environment().put("V" + Math.abs(v.key().hashCode()), v.key()));
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private void run() throws IOException {
    bot = start("run");
    await()
        .atMost(PATIENCE)
        .until(() -> Files.readString(log).contains("ready: ") || !bot.isAlive());
    assertThat(Files.readString(log)).containsOnlyOnce("ready: discord, 5 sources");
  }

  @Test
  void buttonsAnswerAfterAKillAndAfterTheDatabaseWasLost() throws Exception {
    run();
    LocalPerson asker = discord.person("asker").in(LocalDiscord.GENERAL);
    LocalMessage list = asker.type("/sessions recent", Map.of()).answer();
    String next = list.button("▶");
    String first = list.text();

    bot.destroyForcibly().waitFor();
    run();
    assertThat(asker.press(list, next).answer().text()).contains("Page 2").isNotEqualTo(first);
    String back = list.button("◀");

    bot.destroyForcibly().waitFor();
    for (String name : List.of("lately.db", "lately.db-wal", "lately.db-shm")) {
      Files.deleteIfExists(database().resolveSibling(name));
    }
    run();
    assertThat(asker.press(list, back).answer().text()).contains("Page 1 of");
  }

  @Test
  void itIsHealthyWhileItRunsAndEndsWhenAsked() throws Exception {
    run();
    Path said = log;
    log = folder.resolve("health");
    Process health = start("health");
    assertThat(health.waitFor()).isZero();
    assertThat(Files.readString(log)).isEqualTo("discord: ready\n");
    bot.destroy();
    assertThat(bot.waitFor(20, TimeUnit.SECONDS)).isTrue();
    String everything = Files.readString(said);
    assertThat(everything).doesNotContain(LocalDiscord.TOKEN).doesNotContain("ERROR");
    simulator.vendors().forEach(v -> assertThat(everything).doesNotContain(v.key()));
  }
}
