package dev.lately.river;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the database of a bot that was asked everything, byte by byte.
class KeptDatabaseTest {
  private static final long CHAT = Long.parseLong(RunningLately.GROUP);

  @TempDir Path folder;
  private Simulator simulator;
  private LocalDiscord discord;
  private LocalBotApi telegram;
  private RunningLately lately;

  @BeforeEach
  void run() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(1_500));
    discord = LocalDiscord.start();
    telegram = new LocalBotApi();
    lately = new RunningLately(folder, simulator, discord, telegram);
    await().until(() -> !discord.commands().isEmpty());
  }

  @AfterEach
  void end() {
    lately.close();
    telegram.close();
    discord.close();
    simulator.close();
  }

  @Test
  void aDatabaseHoldsNoKeyNoTokenNoContactAndNothingThatWasAnswered() throws Exception {
    askEverything();
    assertThat(lately.stop()).isTrue();
    String kept = kept();
    assertThat(kept).as("it was written down").contains("SQLite", "digest", "pocketpaw-bot");
    assertThat(lately.secretValues()).noneMatch(kept::contains);
    assertThat(kept).doesNotContain("@customer.example", "203.0.113.", "555 0100", "Visitor ");
    assertThat(kept).as("whom PocketPaw talks to").doesNotContain("_+999");
    assertThat(shown()).as("somebody wrote of their mail").contains("EMAIL");
    assertThat(answers())
        .hasSizeGreaterThan(10)
        .as("they were shown")
        .anyMatch(shown()::contains)
        .as("and not kept")
        .noneMatch(kept::contains);
  }

  private void askEverything() {
    LocalPerson owner = discord.owner();
    owner.type("/sessions recent", Map.of()).answer();
    owner.type("/sessions search", Map.of("text", "update")).answer();
    owner.type("/sessions search", Map.of("text", "my mail")).answer();
    owner.type("/sessions new", Map.of()).answer();
    owner.type("/sessions stats", Map.of()).answer();
    owner.type("/sessions sources", Map.of()).answer();
    owner.type("/sessions export", Map.of("format", "json")).answer();
    owner.type("/sessions digest add", Map.of("at", "08:00")).answer();
    for (int row = 1; row <= 5; row++) {
      read(owner, String.valueOf(row));
    }
    owner.type("/sessions recent", Map.of("source", "pocketpaw-bot", "size", "20")).answer();
    read(owner, "1");
    telegram.telegram().type(CHAT, 77, "/recent");
    await().until(() -> !telegram.telegram().shown(CHAT).isEmpty());
  }

  private static void read(LocalPerson owner, String row) {
    LocalMessage card = owner.type("/sessions show", Map.of("session", row)).answer();
    if (card.body().toString().contains("\"Transcript\"")) {
      owner.press(card, card.button("Transcript")).answer();
    }
  }

  private String shown() {
    String shown = discord.messages().stream().map(m -> m.body().toString()).toList().toString();
    return new String(shown.getBytes(UTF_8), ISO_8859_1);
  }

  /// The file and what SQLite keeps beside it.
  private String kept() throws IOException {
    StringBuilder kept = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().contains(".db")).toList()) {
        kept.append(Files.readString(file, ISO_8859_1));
      }
    }
    return kept.toString();
  }

  /// Pieces of all that the simulated chatbots answer, as bytes that are read as Latin-1.
  private static List<String> answers() throws IOException {
    try (InputStream phrases =
        Simulator.class.getResourceAsStream("/dev/lately/simulator/town/phrases.txt")) {
      return new String(phrases.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.contains(" ANSWER "))
          .flatMap(line -> Arrays.stream(line.split(" ANSWER ")[1].split("\\{}|\\\\n|\\*")))
          .filter(piece -> piece.length() > 12)
          .map(piece -> new String(piece.getBytes(UTF_8), ISO_8859_1))
          .toList();
    }
  }
}
