package dev.lately.bench;

import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.river.RunningLately;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The image's process, between vendors and chats that are simulated in this one.
record Stage(Simulator simulator, LocalDiscord discord, LocalBotApi telegram, RunningLately lately)
    implements AutoCloseable {
  /// The private chats that are answered.
  static final List<Long> PEOPLE = LongStream.rangeClosed(7001, 7050).boxed().toList();

  private static final Pattern STARTED = Pattern.compile("started in ([0-9]+) ms");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
  private static final Pattern FILES = Pattern.compile("RssFile:\\s+([0-9]+) kB");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");

  static Stage of(int sessions) throws IOException, InterruptedException {
    return of(sessions, Image.lately());
  }

  static Stage of(int sessions, List<String> command) throws IOException {
    return of(sessions, command, Files.createTempDirectory("lately-bench"));
  }

  static Stage of(int sessions, List<String> command, Path folder) throws IOException {
    Simulator simulator =
        Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(sessions));
    LocalDiscord discord = LocalDiscord.start();
    LocalBotApi telegram = new LocalBotApi();
    List<String> chats =
        Stream.concat(Stream.of(RunningLately.GROUP), PEOPLE.stream().map(String::valueOf))
            .toList();
    RunningLately lately =
        new RunningLately(
            folder, simulator, discord, telegram, new RunningLately.Shape(command, chats));
    await().atMost(Duration.ofSeconds(10)).until(() -> !discord.commands().isEmpty());
    return new Stage(simulator, discord, telegram, lately);
  }

  /// From the process's beginning to its being ready, as it says itself.
  long startMillis() {
    return number(STARTED, lately.output());
  }

  String memory() throws IOException {
    return memory(lately.pid());
  }

  static String memory(long pid) throws IOException {
    String status = Files.readString(Path.of("/proc/" + pid + "/status"));
    return "resident %d MB (%d MB of it files, shared), at most %d MB so far"
        .formatted(
            number(RESIDENT, status) / 1024,
            number(FILES, status) / 1024,
            number(PEAK, status) / 1024);
  }

  private static long number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + pattern + " in " + text);
    }
    return Long.parseLong(matcher.group(1));
  }

  @Override
  public void close() {
    lately.close();
    telegram.close();
    discord.close();
    simulator.close();
  }
}
