package dev.lately.river;

import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.left.Left;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.store.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// `lately run` in a process of its own, between the simulated vendors and two local chats.
public final class RunningLately implements AutoCloseable {
  /// The Telegram group that is answered.
  public static final String GROUP = "-1001234567890";

  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final Simulator simulator;
  private final LocalDiscord discord;
  private final LocalBotApi telegram;
  private final Shape shape;
  private int starts;
  private Process process;

  /// How it is run: the command before `run`, the Telegram chats that are answered, and the
  /// configuration's `database` where it is not the folder's own file.
  public record Shape(List<String> command, List<String> chats, String database) {
    public Shape(List<String> command, List<String> chats) {
      this(command, chats, "");
    }
  }

  RunningLately(Path folder, Simulator simulator, LocalDiscord discord, LocalBotApi telegram) {
    this(folder, simulator, discord, telegram, new Shape(ofTheTests(), List.of(GROUP)));
  }

  public RunningLately(
      Path folder, Simulator simulator, LocalDiscord discord, LocalBotApi telegram, Shape shape) {
    this.folder = folder;
    this.simulator = simulator;
    this.discord = discord;
    this.telegram = telegram;
    this.shape = shape;
    write(folder.resolve("lately.yml"), configuration());
    this.process = start();
  }

  /// Ends it as an operator does; whether it ended in time.
  boolean stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(20, TimeUnit.SECONDS);
  }

  /// What the image's health check says of it.
  String health() throws IOException, InterruptedException {
    Path said = folder.resolve("health.log");
    Process health = builder("health").redirectOutput(said.toFile()).start();
    return health.waitFor() + " " + read(said);
  }

  /// Ends it as the kernel does, and starts it again.
  void killAndStart() {
    kill();
    process = start();
  }

  void kill() {
    process.destroyForcibly();
    await().atMost(START).until(() -> !process.isAlive());
  }

  public long pid() {
    return process.pid();
  }

  Path database() {
    return folder.resolve("lately.db");
  }

  /// All that it has printed and logged so far.
  public String output() {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= starts; i++) {
      all.append(read(log(i)));
    }
    return all.toString();
  }

  private Process start() {
    starts++;
    try {
      Process started = builder("run").redirectOutput(log(starts).toFile()).start();
      await().atMost(START).until(() -> read(log(starts)).contains("ready:") || !started.isAlive());
      if (!started.isAlive()) {
        throw new AssertionError(read(log(starts)));
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(String command) {
    List<String> words = new ArrayList<>(shape.command());
    words.addAll(List.of(command, "--config", folder.resolve("lately.yml").toString()));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(secrets());
    return builder.redirectErrorStream(true);
  }

  /// From the class path of the tests.
  public static List<String> ofTheTests() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.lately.Main");
  }

  private Path log(int start) {
    return folder.resolve("run-" + start + ".log");
  }

  private Map<String, String> secrets() {
    Map<String, String> secrets = new HashMap<>();
    simulator.vendors().forEach(v -> secrets.put(variable(v), v.key()));
    secrets.put("DISCORD_TOKEN", LocalDiscord.TOKEN);
    secrets.put("TELEGRAM_TOKEN", LocalBotApi.TOKEN);
    secrets.put("DATABASE_PASSWORD", Postgres.PASSWORD.value());
    return secrets;
  }

  /// Whatever must never be seen.
  List<String> secretValues() {
    return List.copyOf(secrets().values());
  }

  private static String variable(SimulatedVendor vendor) {
    return vendor.name().toUpperCase(Locale.ROOT) + "_KEY";
  }

  private String configuration() {
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (SimulatedVendor vendor : simulator.vendors()) {
      yaml.append("  - name: %s-bot\n".formatted(vendor.name()))
          .append("    provider: %s\n".formatted(vendor.name()))
          .append("    baseUrl: %s\n".formatted(vendor.url()))
          .append("    key: env:%s\n".formatted(variable(vendor)));
      if (!vendor.container().isEmpty()) {
        yaml.append("    container: %s\n".formatted(vendor.container()));
      }
    }
    return yaml.append(chats()).toString();
  }

  private String chats() {
    return """
    discord: {token: env:DISCORD_TOKEN, apiUrl: "%s"}
    telegram: {token: env:TELEGRAM_TOKEN, apiUrl: "%s"}
    access:
      discord:
        - guild: "%s"
          grants: [{channel: "*", sources: "*", level: transcript}]
      telegram:
    %s
    database: %s
    http: {port: %s}
    """
        .formatted(
            discord.apiUrl(),
            telegram.url(),
            LocalDiscord.GUILD,
            answered(),
            shape.database().isEmpty()
                ? "{url: \"jdbc:sqlite:" + database() + "\"}"
                : shape.database(),
            freePort());
  }

  private String answered() {
    return shape.chats().stream()
        .map("    - {chat: %s, grants: [{sources: \"*\", level: transcript}]}"::formatted)
        .collect(Collectors.joining("\n"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String words) {
    try {
      Files.writeString(file, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
    Left.write("logs", output());
    Left.database(folder);
    Left.secret(Postgres.PASSWORD.value());
  }
}
